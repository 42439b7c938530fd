import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asObject, asString } from '../../kernel/json.ts';
import { deniedArn } from './denied-arn.ts';
import { accountInArn } from './issued-session.ts';
import { listedResource } from './listed-resource.ts';
import { nameInArn } from './targets.ts';

/** KMS key that the call names by id or ARN, or that the event lists, answers with or was denied on. */
export function kmsKey(event: CloudTrailEvent): Target {
  const given = [textParameter(event, 'keyId'), textResponse(event, 'keyId'), listedResource(event, 'AWS::KMS::Key')];
  const found = [...given, deniedArn(event, 'kms')].filter((one) => one !== undefined);
  const arn = found.find((one) => one.startsWith('arn:'));
  const name = nameInArn(found[0] ?? '');
  return { kind: 'key', name: name === '*' ? '' : name, ...(arn === undefined ? {} : { arn }) };
}

/** `KMS key 1234abcd-…`, with ` of account 444455556666` where the event is a copy for the caller's account. */
export function kmsKeyInWords(event: CloudTrailEvent): string {
  const { name, arn } = kmsKey(event);
  if (name === '') return 'a KMS key that the event does not name';
  const owner = accountInArn(arn);
  return `KMS key ${name}${owner === undefined || owner === accountOf(event) ? '' : ` of account ${owner}`}`;
}

/** Id of the grant: in the request, the answer, or, for RetireGrant, `additionalEventData`. */
export function grantId(event: CloudTrailEvent): string | undefined {
  return textParameter(event, 'grantId') ?? textResponse(event, 'grantId') ?? asString(asObject(event.additionalEventData)?.grantId);
}

/** `grant 0ab0ac0d0b00…`, as its 64 characters would drown the sentence; `a grant` when the event gives no id. */
export function grantInWords(event: CloudTrailEvent): string {
  const id = grantId(event);
  if (id === undefined) return 'a grant';
  return `grant ${id.length > 16 ? `${id.slice(0, 16)}…` : id}`;
}
