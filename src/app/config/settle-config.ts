import type { Approver, Config } from '../../kernel/config.ts';
import { noConfig } from '../../kernel/config.ts';
import type { Check } from '../../posture/check.ts';
import { similarChecks } from '../similar-checks.ts';
import { approverKey } from './approver-key.ts';
import type { WrittenConfig } from './config-schema.ts';
import type { Problem } from './problem.ts';

/** The checks that a configuration may name. */
export type KnownChecks = readonly Pick<Check, 'id' | 'thresholds'>[];

/** A written configuration as the program uses it, and what it names that is not there or names twice. */
export function settleConfig(written: WrittenConfig, checks: KnownChecks): { config: Config; problems: Problem[] } {
  const { exceptions = [], thresholds = {}, breakGlass = [], caps = {}, approvals = {} } = written;
  const approvers = (approvals.approvers ?? []).map(({ name, key }): Approver => ({ name, key: approverKey(key) ?? '' }));
  const required = approvals.required ?? noConfig.approvals.required;
  const config: Config = { exceptions, thresholds, breakGlass, caps, approvals: { required, approvers } };
  return { config, problems: [...wrongExceptions(config, checks), ...wrongThresholds(config, checks), ...wrongApprovals(config)] };
}

function wrongExceptions({ exceptions }: Config, checks: KnownChecks): Problem[] {
  return exceptions.flatMap(({ check, resource }, index): Problem[] => {
    if (!checks.some(({ id }) => id === check)) return [{ path: ['exceptions', index, 'check'], says: noSuchCheck(check, checks) }];
    const first = exceptions.findIndex((one) => one.check === check && one.resource === resource);
    return first === index ? [] : [{ path: ['exceptions', index], says: `is for the same resource and check as exceptions[${first}]` }];
  });
}

function wrongThresholds({ thresholds }: Config, checks: KnownChecks): Problem[] {
  return Object.entries(thresholds).flatMap(([check, numbers]): Problem[] => {
    const found = checks.find(({ id }) => id === check);
    if (found === undefined) return [{ path: ['thresholds', check], says: noSuchCheck(check, checks) }];
    const names = Object.keys(found.thresholds ?? {});
    return Object.keys(numbers)
      .filter((name) => !names.includes(name))
      .map((name) => ({
        path: ['thresholds', check, name],
        says: `is no threshold of that check${names.length === 0 ? ', which has none' : `; it has ${names.join(', ')}`}`,
      }));
  });
}

function wrongApprovals({ approvals: { required, approvers } }: Config): Problem[] {
  const problems = approvers.flatMap(({ name, key }, index): Problem[] => {
    const path = ['approvals', 'approvers', index];
    if (key === '') return [{ path: [...path, 'key'], says: 'is not an ed25519 public key, as PEM or base64' }];
    const before = approvers.slice(0, index);
    if (before.some((one) => one.name === name)) return [{ path: [...path, 'name'], says: 'is the name of another approver' }];
    // One person must not count as two.
    return before.some((one) => one.key === key) ? [{ path: [...path, 'key'], says: 'is the key of another approver' }] : [];
  });
  if (required <= approvers.length) return problems;
  return [...problems, { path: ['approvals', 'required'], says: `is more than there are approvers, ${approvers.length}` }];
}

function noSuchCheck(id: string, checks: KnownChecks): string {
  const [near] = similarChecks(id, checks);
  return `names the check ${id}, which there is not${near === undefined ? '' : `; ${near} is near`}`;
}
