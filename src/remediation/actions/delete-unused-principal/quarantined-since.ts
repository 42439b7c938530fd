import { knownValue } from '../../../account/part.ts';
import { observe } from '../../../catalogue/observe.ts';
import { asString } from '../../../kernel/json.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import type { ActionContext } from '../../action.ts';
import type { Principal } from '../../held-documents.ts';
import { ownDenyPolicies } from '../../own-deny-policies.ts';
import { quarantineTagIn } from '../../quarantine-tag.ts';

/** Since when a user or role is in quarantine, and by what that is known. */
export interface QuarantinedSince {
  /** UTC. */
  at: string;
  by: string;
}

/**
 * The later of what the history and the tag tell, since a grace must not be too short; undefined when neither does. A date
 * that lies before the principal or in the future is no date.
 */
export function quarantinedSince(
  { events, now }: Pick<ActionContext, 'events' | 'now'>,
  { kind, entity }: Principal,
): QuarantinedSince | undefined {
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
  const told: QuarantinedSince[] = [];
  if (last !== undefined && last.change.eventName === names[0]) told.push({ at: last.change.time, by: `event ${last.event.eventID}` });
  const tag = quarantineTagIn(entity.tags);
  // A tag of before the policy was taken away tells of an earlier quarantine.
  if (tag !== undefined && (last === undefined || last.change.eventName === names[0] || last.change.time <= tag.value))
    told.push({ at: tag.value, by: `tag ${tag.key}` });
  const created = knownValue(entity.created);
  return told
    .filter(({ at }) => isTime(at) && secondsBetween(at, now) >= 0 && (created === undefined || secondsBetween(created, at) >= 0))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));
}
