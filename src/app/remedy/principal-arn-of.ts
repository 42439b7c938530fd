import type { AccountState } from '../../account/state.ts';
import { parseTarget } from '../../remediation/parse-target.ts';
import { principalArn } from '../../remediation/principal-arn.ts';

/** ARN of the user or role that a target names; undefined for other kinds, and where it is not known. */
export function principalArnOf(state: AccountState, partition: string, text: string): string | undefined {
  const target = parseTarget(text);
  if (target?.kind !== 'user' && target?.kind !== 'role') return undefined;
  const key = target.name.toLowerCase();
  const entity = target.kind === 'user' ? state.users.by.get(key) : state.roles.by.get(key);
  return entity === undefined ? undefined : principalArn({ account: state.account, partition }, target.kind, entity);
}
