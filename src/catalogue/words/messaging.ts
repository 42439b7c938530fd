import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, listParameter, textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { deniedArn } from './denied-arn.ts';
import { shortList } from './short-list.ts';
import { nameInArn } from './targets.ts';

/** Queue in `queueUrl`, whose last part is the name. */
export function messagingQueue(event: CloudTrailEvent): Target {
  const denied = deniedArn(event, 'sqs');
  const name = textParameter(event, 'queueUrl')?.split('/').at(-1) ?? nameInArn(denied ?? '');
  return { kind: 'queue', name, ...(denied === undefined ? {} : { arn: denied }) };
}

/** Topic in `topicArn`. */
export function messagingTopic(event: CloudTrailEvent): Target {
  const arn = textParameter(event, 'topicArn') ?? deniedArn(event, 'sns');
  return { kind: 'topic', name: nameInArn(arn ?? ''), ...(arn === undefined ? {} : { arn }) };
}

/** Accounts that AddPermission of SQS or SNS names. CloudTrail writes the parameter in more than one way. */
export function accountsLetIn(event: CloudTrailEvent): string[] {
  return firstList(event, ['AWSAccountIds', 'aWSAccountIds', 'aWSAccountId', 'AWSAccountId']);
}

/** `account 444455556666 permission for SendMessage`: who may do what after AddPermission. */
export function permissionInWords(event: CloudTrailEvent): string {
  const accounts = accountsLetIn(event);
  const actions = firstList(event, ['actions', 'actionName']).map((action) => (action === '*' ? 'every action' : action));
  const who = accounts.length === 0 ? 'accounts' : `account${accounts.length === 1 ? '' : 's'} ${shortList(accounts)}`;
  return `${who} ${actions.length === 0 ? 'permissions' : `permission for ${shortList(actions)}`}`;
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
