import type { Unknown } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import type { Trail } from '../account/surroundings.ts';
import type { Answer } from './answer.ts';
import { lackOf } from './lack-of.ts';

/** A trail that does what was asked; else why there may be one after all; else that there is none. */
export type SomeTrail = { kind: 'some'; trail: Trail } | { kind: 'perhaps'; whys: Unknown[] } | { kind: 'none' };

/**
 * Looks for a trail of which the answer is yes. Trails of the organisation count, whoever owns them: they record this
 * account too.
 */
export function someTrail({ trails }: AccountState, question: (trail: Trail) => Answer): SomeTrail {
  const whys: Unknown[] = [];
  for (const trail of trails.by.values()) {
    const answer = question(trail);
    if (answer === true) return { kind: 'some', trail };
    if (answer !== false) whys.push(answer);
  }
  const lack = lackOf(trails);
  if (lack !== undefined) whys.push(lack);
  return whys.length > 0 ? { kind: 'perhaps', whys } : { kind: 'none' };
}
