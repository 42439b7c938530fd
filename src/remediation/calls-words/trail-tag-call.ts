import type { JsonObject } from '../../kernel/json.ts';
import { asArray, asObject } from '../../kernel/json.ts';
import { type CallRecord, defineCall } from '../call-record.ts';
import { said } from './said.ts';
import { tagsSaid } from './tags-said.ts';
import { noPiece } from './terraform-pieces.ts';
import { openTrail, trailArn } from './trails.ts';

/** A call that sets tags of a trail, or removes them. Other tags stay. */
export function trailTagCall(verb: 'Add' | 'Remove'): CallRecord {
  const change = ({ TagsList }: JsonObject) =>
    verb === 'Add' ? `set ${tagsSaid(TagsList)}` : `remove ${said(asArray(TagsList).map((tag) => asObject(tag)?.['Key'] ?? ''))}`;
  return defineCall({
    service: 'cloudtrail',
    action: `${verb}Tags`,
    risk: 'R1',
    resource: ({ ResourceId }, place) => trailArn(ResourceId, place),
    already: [],
    console: (parameters, place) => [
      ...openTrail(parameters['ResourceId'], place),
      'In Tags, choose Edit.',
      `In the list of tags, ${change(parameters)}, and leave all others as they are.`,
      'Choose Save changes.',
    ],
    terraform: (parameters) =>
      noPiece(
        `Tags are part of their resource: in tags of aws_cloudtrail for ${said(parameters['ResourceId'])}, ${change(parameters)}, and leave all others as they are.`,
      ),
  });
}
