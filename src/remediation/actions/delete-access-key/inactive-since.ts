import type { AccessKey, User } from '../../../account/entities.ts';
import { knownValue } from '../../../account/part.ts';
import { observe } from '../../../catalogue/observe.ts';
import { asString } from '../../../kernel/json.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import type { ActionContext } from '../../action.ts';
import { deactivatedTagOf } from '../../deactivated-tag.ts';

/** Since when a key is Inactive, and by what that is known. */
export interface InactiveSince {
  /** UTC. */
  at: string;
  by: string;
}

/**
 * The later of what the history and the tag tell, since a grace must not be too short; undefined when neither does. A date
 * that lies before the key or in the future is no date.
 */
export function inactiveSince(
  user: User,
  key: AccessKey,
  { events, now }: Pick<ActionContext, 'events' | 'now'>,
): InactiveSince | undefined {
  const changes = (events?.(`user/${user.name.toLowerCase()}`) ?? []).map(observe).filter(({ change, event }) => {
    const isOurs = change.eventSource === 'iam.amazonaws.com' && change.eventName === 'UpdateAccessKey' && change.outcome === 'succeeded';
    return isOurs && asString(event.requestParameters?.['accessKeyId']) === key.id;
  });
  const last = changes.at(-1);
  const isInactive = asString(last?.event.requestParameters?.['status']) === 'Inactive';
  const tag = deactivatedTagOf(user, key);
  const told: InactiveSince[] = [];
  if (last !== undefined && isInactive) told.push({ at: last.change.time, by: `event ${last.event.eventID}` });
  // A tag that is older than the event that made the key Active again tells of another time.
  if (tag !== undefined && (last === undefined || isInactive || last.change.time <= tag.value))
    told.push({ at: tag.value, by: `tag ${tag.key} of user ${user.name}` });
  const created = knownValue(key.created);
  return told
    .filter(({ at }) => isTime(at) && secondsBetween(at, now) >= 0 && (created === undefined || secondsBetween(created, at) >= 0))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));
}
