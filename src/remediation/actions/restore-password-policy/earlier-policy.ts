import type { PasswordPolicy } from '../../../account/password-policy.ts';
import type { AccountState } from '../../../account/state.ts';
import { type Observation, observe } from '../../../catalogue/observe.ts';
import type { ActionContext } from '../../action.ts';

/** The policy before the newest change: one, `undefined` where the account had none, or why it is not known, as a sentence. */
export type EarlierPolicy = { kind: 'policy'; policy: PasswordPolicy | undefined; from: string } | { kind: 'unknown'; why: string };

const names = ['UpdateAccountPasswordPolicy', 'DeleteAccountPasswordPolicy'];

/**
 * What the newest change of the password policy replaced. A call is never partial, so the call before it tells the whole
 * policy, by the same effect that replay runs.
 */
export function earlierPolicy(state: AccountState, events: ActionContext['events']): EarlierPolicy {
  if (events === undefined) return { kind: 'unknown', why: 'No history is there that could tell the policy before.' };
  const changes = events('account/account')
    .map(observe)
    .filter(
      ({ change }) => change.outcome === 'succeeded' && change.eventSource === 'iam.amazonaws.com' && names.includes(change.eventName),
    );
  const [before, newest] = [changes.at(-2), changes.at(-1)];
  if (newest === undefined) return { kind: 'unknown', why: 'The history tells of no change of the password policy.' };
  if (!sameAs(state, newest))
    return {
      kind: 'unknown',
      why: `Event ${newest.event.eventID} left another password policy than the account has, so the history is not complete.`,
    };
  if (before === undefined)
    return {
      kind: 'unknown',
      why: `The history tells of one change alone, event ${newest.event.eventID}, and AWS does not log what it replaced.`,
    };
  const part = policyAfter(state, before);
  if (part === undefined || part.kind === 'unknown')
    return { kind: 'unknown', why: `Event ${before.event.eventID} does not show the whole policy that it set.` };
  const from = `event ${before.event.eventID} at ${before.change.time}`;
  return { kind: 'policy', policy: part.kind === 'known' ? part.value : undefined, from };
}

function policyAfter(state: AccountState, { entry, event }: Observation): AccountState['passwordPolicy'] | undefined {
  return entry.history?.effect(state, event).state.passwordPolicy;
}

function sameAs(state: AccountState, newest: Observation): boolean {
  const [is, was] = [state.passwordPolicy, policyAfter(state, newest)];
  if (is.kind === 'absent') return was?.kind === 'absent';
  if (is.kind !== 'known' || was?.kind !== 'known') return false;
  const [own, left] = [new Map(Object.entries(is.value)), Object.entries(was.value)];
  return left.every(([field, value]) => own.get(field) === value);
}
