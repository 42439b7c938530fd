import { knownValue } from '../../../account/part.ts';
import { observe } from '../../../catalogue/observe.ts';
import { asString } from '../../../kernel/json.ts';
import type { ActionContext } from '../../action.ts';
import type { Principal } from '../../held-documents.ts';
import { latestDate, type ToldDate } from '../../latest-date.ts';
import { ownDenyPolicies } from '../../own-deny-policies.ts';
import { quarantineTagIn } from '../../quarantine-tag.ts';

/** Since when a user or role is in quarantine, by the later of what the history and the tag tell; undefined when neither does. */
export function quarantinedSince(
  { events, now }: Pick<ActionContext, 'events' | 'now'>,
  { kind, entity }: Principal,
): ToldDate | undefined {
  const word = kind === 'user' ? 'User' : 'Role';
  const names = [`Put${word}Policy`, `Delete${word}Policy`];
  const last = (events?.(`${kind}/${entity.name.toLowerCase()}`) ?? [])
    .map(observe)
    .findLast(
      ({ change, event }) =>
        change.outcome === 'succeeded' &&
        names.includes(change.eventName) &&
        asString(event.requestParameters?.['policyName']) === ownDenyPolicies.quarantine,
    );
  const told: ToldDate[] = [];
  if (last !== undefined && last.change.eventName === names[0]) told.push({ at: last.change.time, by: `event ${last.event.eventID}` });
  const tag = quarantineTagIn(entity.tags);
  // A tag of before the policy was taken away tells of an earlier quarantine.
  if (tag !== undefined && (last === undefined || last.change.eventName === names[0] || last.change.time <= tag.value))
    told.push({ at: tag.value, by: `tag ${tag.key}` });
  return latestDate(told, now, knownValue(entity.created));
}
