import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asArray, asObject, asString, type Json } from '../../kernel/json.ts';
import { deniedResource } from './denied-resource.ts';
import { shortList } from './short-list.ts';
import { nameInArn } from './targets.ts';

/** RAM managed permission by its ARN in the request, the answer or a refusal, or by the name of a new one. */
export function ramPermission(event: CloudTrailEvent): Target {
  const denied = deniedResource(event)?.arn;
  const arn =
    textParameter(event, 'permissionArn') ??
    textResponse(event, 'permission', 'arn') ??
    (denied?.includes(':permission/') === true ? denied : undefined);
  const name = arn === undefined ? (textParameter(event, 'name') ?? '') : nameInArn(arn);
  return { kind: 'ram-permission', name, ...(arn === undefined ? {} : { arn }) };
}

/** `AWS managed permission AWSRAMDefaultPermissionSubnet`, `customer managed permission subnets-for-partners`. */
export function ramPermissionInWords(event: CloudTrailEvent): string {
  const { name, arn } = ramPermission(event);
  if (name === '') return 'a RAM permission that the event does not name';
  const owner = arn !== undefined && /^arn:[^:]*:ram::aws:permission\//.test(arn) ? 'AWS managed' : 'customer managed';
  return `${owner} permission ${name}`;
}

/** `, which allows ec2:CreateTags and ec2:DescribeSubnets`, for the end of a sentence; empty when the template cannot be read. */
export function templateInWords(event: CloudTrailEvent): string {
  const actions = templateActions(event);
  return actions.length === 0 ? '' : `, which allows ${shortList(actions)}`;
}

/** Actions in `policyTemplate`, a JSON string that holds the parts of a single statement. */
function templateActions(event: CloudTrailEvent): string[] {
  const action = asObject(parsed(parameter(event, 'policyTemplate')))?.Action;
  const actions = typeof action === 'string' ? [action] : asArray(action);
  return actions.flatMap((item) => asString(item) ?? []);
}

function parsed(value: Json | undefined): unknown {
  if (typeof value !== 'string' || value.length > 100_000) return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
