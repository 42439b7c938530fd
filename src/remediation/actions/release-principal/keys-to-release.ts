import type { AccessKey, User } from '../../../account/entities.ts';
import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import { observe } from '../../../catalogue/observe.ts';
import { asString } from '../../../kernel/json.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import type { ActionContext, Proposal } from '../../action.ts';
import { ownDenyPolicies } from '../../own-deny-policies.ts';

export type KeysToRelease = { kind: 'keys'; keys: readonly string[]; notes: readonly string[] } | Extract<Proposal, { kind: 'refused' }>;

/** A containment goes through in a minute; what the same actor deactivates long after it is another matter. */
const window = 3_600;

/**
 * The keys that a containment made Inactive: those that are named, or those that the history shows. A key that was made
 * after the containment began is never among them unless it is named, since an intruder may have made it in the race.
 */
export function keysToRelease(context: Pick<ActionContext, 'events' | 'parameter'>, user: User): KeysToRelease {
  const named = context.parameter('keys');
  if (named !== undefined) return keysNamed(user, named);
  const inactive = Object.values(user.accessKeys.items).filter(({ status }) => knownValue(status) === 'Inactive');
  const contained = keysContained(context, user);
  const keys = inactive.filter((key) => contained.some((one) => one === key)).map(({ id }) => id);
  const left = inactive.map(({ id }) => id).filter((id) => !keys.includes(id));
  const why = context.events === undefined ? 'no history was ingested' : 'the ingested history does not show that the containment did it';
  const notes =
    left.length === 0
      ? []
      : [`Access key ${left.join(', ')} stays Inactive, because ${why}. If it was Active before, name it: --param keys=${left.join(',')}`];
  return { kind: 'keys', keys, notes };
}

function keysNamed(user: User, named: string): KeysToRelease {
  const keys: string[] = [];
  for (const id of named === 'none' ? [] : named.split(',').map((part) => part.trim())) {
    const key = memberAt(user.accessKeys, id);
    if (key === undefined || !/^\w{16,128}$/.test(id))
      return {
        kind: 'refused',
        reason: `User ${user.name} has no access key ${id}.`,
        instead: 'Give the ids as AWS shows them, with commas between.',
      };
    if (key.status.kind !== 'known')
      return {
        kind: 'refused',
        reason: `Whether access key ${id} is Active is not known.`,
        instead: 'Read the account first: trailward collect.',
      };
    if (key.status.value === 'Inactive' && !keys.includes(id)) keys.push(id);
  }
  return { kind: 'keys', keys, notes: [] };
}

function keysContained({ events }: Pick<ActionContext, 'events'>, user: User): AccessKey[] {
  const changes = (events?.(`user/${user.name.toLowerCase()}`) ?? []).map(observe).filter(({ change }) => change.outcome === 'succeeded');
  const parameter = (name: string, at: (typeof changes)[number]) => asString(at.event.requestParameters?.[name]);
  const begun = changes.findLast(
    (at) => at.change.eventName === 'PutUserPolicy' && parameter('policyName', at) === ownDenyPolicies.containment,
  );
  if (begun === undefined) return [];
  return Object.values(user.accessKeys.items).filter((key) => {
    const last = changes.findLast((at) => at.change.eventName === 'UpdateAccessKey' && parameter('accessKeyId', at) === key.id);
    if (last === undefined || parameter('status', last) !== 'Inactive' || last.change.actor.arn !== begun.change.actor.arn) return false;
    const after = secondsBetween(begun.change.time, last.change.time);
    const created = knownValue(key.created);
    return after >= 0 && after <= window && created !== undefined && secondsBetween(created, begun.change.time) > 0;
  });
}
