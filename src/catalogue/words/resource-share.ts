import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, listParameter, response, textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asArray, asObject, asString } from '../../kernel/json.ts';
import { deniedResource } from './denied-resource.ts';
import { hasParameters } from './settings.ts';
import { shortList } from './short-list.ts';
import { nameInArn } from './targets.ts';

/** Resource share by its ARN in the request or the answer, with the name where the event gives it. */
export function resourceShare(event: CloudTrailEvent): Target {
  const denied = deniedResource(event)?.arn;
  const arn =
    textParameter(event, 'resourceShareArn') ??
    textResponse(event, 'resourceShare', 'resourceShareArn') ??
    textResponse(event, 'resourceShareInvitation', 'resourceShareArn') ??
    (denied?.includes(':resource-share/') === true ? denied : undefined);
  const name =
    textResponse(event, 'resourceShare', 'name') ??
    textResponse(event, 'resourceShareInvitation', 'resourceShareName') ??
    associatedName(event) ??
    (arn === undefined ? textParameter(event, 'name') : undefined);
  return { kind: 'resource-share', name: name ?? nameInArn(arn ?? ''), ...(arn === undefined ? {} : { arn }) };
}

/** What a call lists, in words: ` ec2 subnet/subnet-0example` and ` account 444455556666`; empty when it lists none. */
export function sharedResources(event: CloudTrailEvent): string {
  return shortList(listParameter(event, 'resourceArns').map(resourceInWords));
}

/** The principals that a call lists: `account 444455556666 and organisational unit ou-ab12-example1`. */
export function sharePrincipals(event: CloudTrailEvent): string {
  return shortList(listParameter(event, 'principals').map(principalInWords));
}

/** Whether the call names accounts, roles or users beyond the own account. Undefined when it does: they may be yours. */
export function unlessKnownPrincipals(event: CloudTrailEvent): false | undefined {
  if (!hasParameters(event)) return undefined;
  const own = accountOf(event);
  const accounts = listParameter(event, 'principals').map((principal) => accountIn(principal));
  return accounts.some((account) => account !== undefined && account !== own) ? undefined : false;
}

function accountIn(principal: string): string | undefined {
  return /^(\d{12})$/.exec(principal)?.[1] ?? /^arn:[^:]*:iam::(\d{12}):/.exec(principal)?.[1];
}

function principalInWords(principal: string): string {
  const identity = /^arn:[^:]*:iam::(\d{12}):(user|role)\/(.+)$/.exec(principal);
  if (identity !== null) return `${identity[2]} ${nameInArn(principal)} of account ${identity[1]}`;
  const organization = /:organizations::\d{12}:(organization|ou)\//.exec(principal)?.[1];
  if (organization === undefined) return /^\d{12}$/.test(principal) ? `account ${principal}` : principal;
  return `${organization === 'ou' ? 'organisational unit' : 'organisation'} ${nameInArn(principal)}`;
}

function resourceInWords(arn: string): string {
  const parts = /^arn:[^:]*:([^:]+):[^:]*:[^:]*:(.+)$/.exec(arn);
  return parts === null ? arn : `${parts[1]} ${parts[2]}`;
}

function associatedName(event: CloudTrailEvent): string | undefined {
  return asString(asObject(asArray(response(event, 'resourceShareAssociations'))[0])?.resourceShareName);
}
