import type { CloudTrailEvent } from '../../../events/event.ts';
import { asString } from '../../../kernel/json.ts';
import type { ActionContext } from '../../action.ts';

/** The group that the user of the target was taken out of last, by the ingested history; undefined where it shows none. */
export function groupLeft({ events, target }: ActionContext): string | undefined {
  const all = (events?.(`user/${target.name.toLowerCase()}`) ?? []).filter(succeeded);
  // What an older user of the same name was in is none of this one's.
  const own = all.slice(all.findLastIndex(({ eventName }) => eventName === 'CreateUser' || eventName === 'DeleteUser') + 1);
  return asString(own.findLast(({ eventName }) => eventName === 'RemoveUserFromGroup')?.requestParameters?.['groupName']);
}

function succeeded({ eventSource, errorCode }: CloudTrailEvent): boolean {
  return eventSource === 'iam.amazonaws.com' && (errorCode ?? '') === '';
}
