import type { JsonObject } from '../../../kernel/json.ts';
import type { Proposal } from '../../action.ts';

export type Picked = { kind: 'picked'; indices: readonly number[] } | Extract<Proposal, { kind: 'refused' }>;

/** Zero-based indices of the statements that Sids, or numbers from 1, name; of all of them where none is named. */
export function pickStatements(all: readonly JsonObject[], named: readonly string[]): Picked {
  if (named.length === 0) return { kind: 'picked', indices: all.map((_, index) => index) };
  const indices = new Set<number>();
  for (const name of named) {
    const bySid = all.findIndex(({ Sid }) => Sid === name);
    const byNumber = /^[1-9]\d{0,3}$/.test(name) && Number(name) <= all.length ? Number(name) - 1 : -1;
    if (bySid >= 0 && byNumber >= 0 && bySid !== byNumber)
      return {
        kind: 'refused',
        reason: `${name} is both the number of a statement and the Sid of another.`,
        instead: `Name them by number: ${bySid + 1} has the Sid.`,
      };
    const index = Math.max(bySid, byNumber);
    if (index < 0)
      return {
        kind: 'refused',
        reason: `The policy has no statement ${name}.`,
        instead: `It has ${all.length}, by number or by Sid: ${all.map(({ Sid }, at) => String(Sid ?? at + 1)).join(', ')}.`,
      };
    indices.add(index);
  }
  return { kind: 'picked', indices: [...indices].sort((a, b) => a - b) };
}
