import type { WorkspaceStore } from '../ports/workspace-store.ts';

/** The calls that change the password policy of an account. */
const calls = ['UpdateAccountPasswordPolicy', 'DeleteAccountPasswordPolicy'];

/** When the history shows the password policy changed last, UTC, at or before `until`; undefined when it never does. */
export function passwordPolicyChanged(store: WorkspaceStore, account: string, until?: string): string | undefined {
  const query = { account, denied: false, newestFirst: true, ...(until === undefined ? {} : { until }) };
  return calls
    .flatMap((eventName) => {
      for (const { change } of store.changes({ ...query, eventName }))
        if (change.outcome === 'succeeded' && change.eventSource === 'iam.amazonaws.com' && change.time !== '') return [change.time];
      return [];
    })
    .sort()
    .at(-1);
}
