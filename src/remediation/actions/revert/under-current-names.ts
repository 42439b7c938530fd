import { flatten, flattenOne } from '../../../account/flatten.ts';
import type { AccountState } from '../../../account/state.ts';
import type { ApiCall } from '../../../kernel/api-call.ts';

/** Parameters that name an entity by what a rename changes, and its kind. */
const names: Readonly<Record<string, string>> = {
  UserName: 'user',
  GroupName: 'group',
  ServerCertificateName: 'server-certificate',
};

/** Calls on entities as they were called after the change, with the names that the same entities have now, by their unique ids. */
export function underCurrentNames(calls: readonly ApiCall[], after: AccountState, now: AccountState): ApiCall[] {
  return calls.map((call) => {
    const parameters = { ...call.parameters };
    for (const [parameter, kind] of Object.entries(names)) {
      const name = parameters[parameter];
      const current = typeof name === 'string' ? currentName(kind, name, after, now) : undefined;
      if (current !== undefined) parameters[parameter] = current;
    }
    return { ...call, parameters };
  });
}

function currentName(kind: string, name: string, after: AccountState, now: AccountState): string | undefined {
  const then = flattenOne(after, kind, name.toLowerCase());
  const same = flattenOne(now, kind, name.toLowerCase());
  if (then === undefined || same?.identity === then.identity) return undefined;
  return flatten(now).find((entity) => entity.kind === kind && entity.identity === then.identity)?.name;
}
