import type { Entities } from '../account/state.ts';
import { accountResource } from './account-resource.ts';
import { type CheckResult, unknownResult } from './check.ts';
import { evidence } from './evidence.ts';
import { lackOf } from './lack-of.ts';
import { notApplicable } from './not-applicable.ts';

/** What the entities of a table are called: the kind of the resource, and several of them in words. */
export interface EntityWords {
  kind: string;
  plural: string;
}

/** Results for every entity that is known, and one UNKNOWN for the others where there may be more of them. */
export function everyEntity<T>(
  entities: Entities<T>,
  { kind, plural }: EntityWords,
  judge: (entity: T) => readonly CheckResult[],
): readonly CheckResult[] {
  const results = [...entities.by.values()].flatMap(judge);
  const lack = lackOf(entities);
  if (lack === undefined) return results;
  const others = entities.by.size === 0 ? `the account has ${plural} that this concerns` : `there are other ${plural} that this concerns`;
  return [...results, unknownResult({ kind, name: '(others)' }, others, lack)];
}

/** The results, or, when there are none, one NOT_APPLICABLE for the account. `why` is a full sentence. */
export function orNothing(results: readonly CheckResult[], why: string, { whole }: Entities<unknown>): readonly CheckResult[] {
  return results.length > 0 ? results : [notApplicable(accountResource, why, evidence('how many there are', whole, 0))];
}
