import type { AccountState } from '../../account/state.ts';
import { administratorsOf } from '../../policy/administrators-of.ts';
import { carryOut } from '../../remediation/plan/carry-out.ts';
import type { EntityKey } from '../../remediation/plan/entity-key.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import type { RefusalContext } from '../../remediation/refusals/refusal.ts';
import { lastAdministrator } from '../../remediation/refusals/rules/last-administrator.ts';
import type { World } from '../ports/world.ts';
import { wholeAccount } from './whole-account.ts';

/** Of more administrators than these nobody needs to know whether they can sign in: some can. */
const few = 20;

/**
 * Whether a plan would leave nobody who can administer the account, by the account as it is now: since the plan was made
 * another one may have taken the others away. What could not be looked at is a note.
 */
export async function lastAdministratorNow(
  plan: Plan,
  context: Omit<RefusalContext, 'before' | 'after'>,
  world: World,
  at: string,
): Promise<{ problems: readonly string[]; notes: readonly string[] }> {
  const cuts = context.steps.some(
    ({ step, touches }) => step.risk >= 'R2' && touches.some(({ kind }) => ['user', 'group', 'role', 'policy'].includes(kind)),
  );
  if (!cuts) return { problems: [], notes: [] };
  const details = await wholeAccount(world, at);
  if (details === undefined)
    return { problems: [], notes: ['Whether an administrator is left could not be looked at again (iam:GetAccountAuthorizationDetails).'] };
  const before = await withCredentials(details, world);
  const { account, partition } = plan;
  const after = context.steps.reduce<AccountState>(
    (state, { step }) => carryOut(state, step.call, { account, partition, at }).state,
    before,
  );
  return { problems: lastAdministrator.offences({ ...context, before, after }), notes: [] };
}

/** The state with all that is known of the few who administer it: the details of an account do not tell of credentials. */
async function withCredentials(state: AccountState, world: World): Promise<AccountState> {
  const keys = administratorsOf(state).flatMap((one): EntityKey[] => {
    const [kind = '', key = ''] = one.split('/');
    return kind === 'user' ? [{ kind, key }] : [];
  });
  if (keys.length === 0 || keys.length > few) return state;
  const { state: read } = await world.read(keys, []);
  const by = keys.reduce((users, { key }) => {
    const user = read.users.by.get(key);
    return user === undefined ? users : users.put(key, user);
  }, state.users.by);
  return { ...state, users: { ...state.users, by } };
}
