import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, listParameter, textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { deniedResource } from './denied-resource.ts';
import { shortList } from './short-list.ts';
import { nameInArn } from './targets.ts';

/** Queue in `queueUrl`, whose last part is the name. */
export function messagingQueue(event: CloudTrailEvent): Target {
  const denied = deniedResource(event);
  const name = textParameter(event, 'queueUrl')?.split('/').at(-1) ?? denied?.name ?? '';
  return { kind: 'queue', name, ...(denied?.arn === undefined ? {} : { arn: denied.arn }) };
}

/** Topic in `topicArn`. */
export function messagingTopic(event: CloudTrailEvent): Target {
  const denied = deniedResource(event);
  const arn = textParameter(event, 'topicArn') ?? denied?.arn;
  const name = textParameter(event, 'topicArn') === undefined ? (denied?.name ?? '') : nameInArn(arn ?? '');
  return { kind: 'topic', name, ...(arn === undefined ? {} : { arn }) };
}

/** Accounts that AddPermission of SQS or SNS names. CloudTrail writes the parameter in more than one way. */
export function accountsLetIn(event: CloudTrailEvent): string[] {
  return firstList(event, ['AWSAccountIds', 'aWSAccountIds', 'aWSAccountId', 'AWSAccountId']);
}

/** `accounts 444455556666 and 777788889999 SendMessage`: who may do what after AddPermission. */
export function permissionInWords(event: CloudTrailEvent): string {
  const accounts = accountsLetIn(event);
  const actions = firstList(event, ['actions', 'actionName']).map((action) => (action === '*' ? 'every action' : action));
  const who =
    accounts.length === 0 ? 'accounts that the event does not name' : `account${accounts.length === 1 ? '' : 's'} ${shortList(accounts)}`;
  return `${who} permission for ${actions.length === 0 ? 'actions that the event does not name' : shortList(actions)}`;
}

/** Whether AddPermission names an account other than this one; undefined when the event does not tell. */
export function letsForeignAccountIn(event: CloudTrailEvent): boolean | undefined {
  const own = accountOf(event);
  const accounts = accountsLetIn(event);
  if (own === '' || accounts.length === 0) return undefined;
  return accounts.some((account) => (/^\d{12}$/.exec(account)?.[0] ?? /:(\d{12}):/.exec(account)?.[1]) !== own);
}

function firstList(event: CloudTrailEvent, names: readonly string[]): string[] {
  return names.map((name) => listParameter(event, name)).find((list) => list.length > 0) ?? [];
}
