import { TrailwardError } from '../kernel/errors.ts';
import type { Check } from '../posture/check.ts';
import { checks as every } from '../posture/checks.generated.ts';
import { similarChecks } from './similar-checks.ts';

/**
 * The checks of these ids, in the order of all; all when no ids are given.
 * @throws TrailwardError `TW_USAGE` for an id that no check has
 */
export function chooseChecks(ids?: readonly string[]): readonly Check[] {
  if (ids === undefined) return every;
  for (const id of ids) {
    if (every.some((check) => check.id === id)) continue;
    const near = similarChecks(id, every);
    const meant = near.length === 0 ? 'trailward checks list names all.' : `perhaps ${near.join(' or ')}?`;
    throw new TrailwardError('TW_USAGE', `There is no check ${id}; ${meant}`);
  }
  return every.filter(({ id }) => ids.includes(id));
}
