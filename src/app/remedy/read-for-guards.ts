import type { AccountState } from '../../account/state.ts';
import type { EntityKey } from '../../remediation/plan/entity-key.ts';
import { needsOf } from '../../remediation/plan/needs-of.ts';
import { grantsChanged } from '../../remediation/refusals/grants-changed.ts';
import { principalOfArn } from '../../remediation/refusals/principal-of-arn.ts';
import type { RefusalContext, TouchingStep } from '../../remediation/refusals/refusal.ts';
import type { World } from '../ports/world.ts';

export interface GuardReading {
  state: AccountState;
  /** What could not be read, and must be known for a refusal, as sentences. */
  gaps: readonly string[];
}

/**
 * Reads what the refusals look at: all that the steps touch, and where they change a group or a managed policy, the caller,
 * the break-glass list and whom an exception keeps as it is too, with their groups, because they may suffer by it.
 */
export async function readForGuards(
  steps: readonly TouchingStep[],
  { caller, config, excepted }: Pick<RefusalContext, 'config' | 'excepted'> & { caller: string },
  world: World,
): Promise<GuardReading> {
  const touched = steps.flatMap(({ step }) => needsOf(step).entities);
  const changed = grantsChanged(steps);
  if (changed.length === 0) return { state: (await world.read(distinct(touched), [])).state, gaps: [] };
  const resources = excepted
    .filter(({ actions }) => steps.some(({ step }) => actions.includes(step.action)))
    .map(({ resource }) => resource);
  const named = [...config.breakGlass, ...resources.filter((one) => /^(?:user|role):/.test(one))];
  const kept = distinct([...keysOf(principalOfArn(caller)), ...named.flatMap((one) => keysOf(one.replace(':', '/').toLowerCase()))]);
  const first = await world.read(kept, []);
  const groups = kept.flatMap(({ kind, key }) => {
    const user = kind === 'user' ? first.state.users.by.get(key) : undefined;
    return Object.values(user?.groups.items ?? {}).map((name) => ({ kind: 'group', key: name.toLowerCase() }));
  });
  const { state, absent } = await world.read(distinct([...touched, ...kept, ...groups]), []);
  const gaps = kept
    .filter((one) => !absent.some(({ kind, key }) => kind === one.kind && key === one.key))
    .filter((one) => !isKnown(state, one, changed))
    .map(({ kind, key }) => `Whether the plan changes what ${kind}/${key} may do, by a group or a policy, could not be read.`);
  return { state, gaps };
}

/** Whether all is known by which a change of a group or a policy could come to a user or role. */
function isKnown({ users, roles, groups }: AccountState, { kind, key }: EntityKey, changed: readonly EntityKey[]): boolean {
  const byPolicy = changed.some((one) => one.kind === 'policy');
  if (kind === 'role') {
    const role = roles.by.get(key);
    return !byPolicy || (role?.attached.whole.kind === 'known' && role.boundary.kind !== 'unknown');
  }
  const user = users.by.get(key);
  if (user?.groups.whole.kind !== 'known') return false;
  if (!byPolicy) return true;
  const own = Object.values(user.groups.items).map((name) => groups.by.get(name.toLowerCase()));
  return user.boundary.kind !== 'unknown' && [user, ...own].every((holder) => holder?.attached.whole.kind === 'known');
}

function keysOf(principal: string | undefined): EntityKey[] {
  const [kind = '', key = ''] = principal?.split('/') ?? [];
  return key === '' ? [] : [{ kind, key }];
}

function distinct(entities: readonly EntityKey[]): EntityKey[] {
  return [...new Map(entities.map((one) => [`${one.kind}/${one.key}`, one])).values()];
}
