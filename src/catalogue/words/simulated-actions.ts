import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter } from '../../events/fields.ts';
import { shortList } from './short-list.ts';

/** Actions that let their holder take more access, in lower case. */
const escalating = new Set([
  'iam:addusertogroup',
  'iam:attachgrouppolicy',
  'iam:attachrolepolicy',
  'iam:attachuserpolicy',
  'iam:createaccesskey',
  'iam:createloginprofile',
  'iam:createpolicyversion',
  'iam:passrole',
  'iam:putgrouppolicy',
  'iam:putrolepolicy',
  'iam:putuserpolicy',
  'iam:setdefaultpolicyversion',
  'iam:updateassumerolepolicy',
  'iam:updateloginprofile',
  'sts:assumerole',
]);

/** Whether a simulation asks about an action by which access can be raised; undefined when the event names no action. */
export function asksAboutEscalation(event: CloudTrailEvent): boolean | undefined {
  const actions = listParameter(event, 'actionNames');
  return actions.length === 0 ? undefined : actions.some((action) => escalating.has(action.toLowerCase()));
}

/** The simulated actions in words: `iam:PassRole, s3:GetObject and 3 more`. */
export function simulatedActions(event: CloudTrailEvent): string {
  const actions = listParameter(event, 'actionNames');
  return actions.length === 0 ? 'actions that the event does not name' : shortList(actions, 2);
}
