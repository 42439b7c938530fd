import type { Expectation } from './expectation.ts';

/** Kinds whose entities are keyed by their names in lower case. */
const named: ReadonlySet<string> = new Set(['user', 'group', 'role', 'instance-profile', 'server-certificate']);

/**
 * In what expectations call an entity by another name than it has, as sentences: people type the name that they read to
 * confirm what is done to it.
 */
export function expectationFlaws(expected: readonly Expectation[], account: string): string[] {
  return expected.flatMap((one) => {
    if (one.kind !== 'entity') return [];
    const { kind, key } = one.entity;
    return isNameOf(one.name, kind, key, account) ? [] : [`calls ${kind} ${key} by another name, ${one.name}.`];
  });
}

function isNameOf(name: string, kind: string, key: string, account: string): boolean {
  if (name === key) return true;
  if (kind === 'account') return name === account;
  return named.has(kind) ? name.toLowerCase() === key : key.endsWith(`/${name}`);
}
