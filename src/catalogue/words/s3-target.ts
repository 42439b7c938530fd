import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asBoolean, asObject } from '../../kernel/json.ts';
import type { Phrase } from '../entry.ts';
import { deniedArn } from './denied-arn.ts';
import { listedResource } from './listed-resource.ts';
import { nameInArn } from './targets.ts';

/** Bucket in `bucketName`, or the one that the event lists or was denied on. */
export function s3Bucket(event: CloudTrailEvent): Target {
  const arn = listedResource(event, 'AWS::S3::Bucket') ?? deniedArn(event, 's3');
  const name = textParameter(event, 'bucketName') ?? (arn === undefined ? '' : nameInArn(arn));
  return { kind: 'bucket', name: name.includes('*') ? '' : name, ...(arn === undefined ? {} : { arn }) };
}

/** Access point in `name`, a name or an ARN, or the one that the event lists or was denied on. */
export function s3AccessPoint(event: CloudTrailEvent): Target {
  const given = textParameter(event, 'name');
  const found = given?.startsWith('arn:') === true ? given : undefined;
  const arn = found ?? listedResource(event, 'AWS::S3::AccessPoint') ?? deniedArn(event, 's3');
  const name = nameInArn(given ?? arn ?? '');
  return { kind: 'access-point', name: name.includes('*') ? '' : name, ...(arn === undefined ? {} : { arn }) };
}

const settings = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'];

/** Settings of Block Public Access that the call leaves off; undefined when the event does not show the configuration. */
export function publicAccessLeftOpen(event: CloudTrailEvent): string[] | undefined {
  const given = asObject(parameter(event, 'PublicAccessBlockConfiguration'));
  return given === undefined ? undefined : settings.filter((setting) => asBoolean(given[setting]) !== true);
}

/** Words for a call that sets Block Public Access; `of` names the bucket or the account. */
export function publicAccessBlockInWords(event: CloudTrailEvent, of: string): Phrase {
  const open = publicAccessLeftOpen(event);
  if (open?.length === 0) return { did: 'turned on', todo: 'turn on', what: `all of Block Public Access for ${of}` };
  if (open?.length === settings.length) return { did: 'turned off', todo: 'turn off', what: `all of Block Public Access for ${of}` };
  const off = open === undefined ? '' : `, with ${open.slice(0, -1).join(', ')}${open.length > 1 ? ' and ' : ''}${open.at(-1)} off`;
  return { did: 'set', todo: 'set', what: `Block Public Access for ${of}${off}` };
}
