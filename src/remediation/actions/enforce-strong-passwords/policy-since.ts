import { observe } from '../../../catalogue/observe.ts';
import type { ActionContext, Proposal } from '../../action.ts';

export type PolicySince = { kind: 'time'; at: string; why: string } | Extract<Proposal, { kind: 'refused' }>;

const names = ['UpdateAccountPasswordPolicy', 'DeleteAccountPasswordPolicy'];
const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/;

/** Before which instant a password is older than the policy: as asked for, now where the policy is set now, else its newest change. */
export function policySince({ now, parameter, events }: ActionContext, isSetNow: boolean): PolicySince {
  const asked = parameter('before');
  if (asked !== undefined) {
    const at = asked.length === 10 ? `${asked}T00:00:00Z` : asked;
    if (!form.test(asked) || Number.isNaN(Date.parse(at)) || at > now)
      return {
        kind: 'refused',
        reason: `${asked} is no time that has been.`,
        instead: 'Give before as 2026-03-02 or 2026-03-02T09:00:00Z, UTC.',
      };
    return { kind: 'time', at, why: 'as asked for' };
  }
  if (isSetNow) return { kind: 'time', at: now, why: 'because the policy is strengthened by this plan' };
  const last = (events?.('account/account') ?? [])
    .map(observe)
    .filter(
      ({ change }) => change.outcome === 'succeeded' && change.eventSource === 'iam.amazonaws.com' && names.includes(change.eventName),
    )
    .at(-1);
  if (last === undefined || last.change.time === '')
    return {
      kind: 'refused',
      reason:
        'The password policy is as strong already, and since when it is so is not known, so it cannot be told which passwords are older.',
      instead: 'Ingest the logs that hold its change, or say before=2026-03-02 to name the day.',
    };
  return { kind: 'time', at: last.change.time, why: `when event ${last.event.eventID} changed the policy` };
}
