import { asString } from '../../../kernel/json.ts';
import type { ActionContext } from '../../action.ts';

/** The group that the user of the target was taken out of last, by the ingested history; undefined where it shows none. */
export function groupLeft({ events, target }: ActionContext): string | undefined {
  const left = events?.(`user/${target.name.toLowerCase()}`).findLast(
    ({ eventSource, eventName, errorCode }) =>
      eventSource === 'iam.amazonaws.com' && eventName === 'RemoveUserFromGroup' && (errorCode ?? '') === '',
  );
  return asString(left?.requestParameters?.['groupName']);
}
