import type { Part } from '../account/part.ts';
import type { Proposal } from './action.ts';

/**
 * The refusal for parts that an action has to know and nobody has read, undefined when all are known.
 * @param parts By their words in a sentence that goes on with `is not known`.
 */
export function unreadPart(parts: Readonly<Record<string, Part<unknown>>>): Extract<Proposal, { kind: 'refused' }> | undefined {
  for (const [words, part] of Object.entries(parts)) {
    if (part.kind !== 'unknown') continue;
    const lacking = part.permission === undefined ? '' : ` It takes the permission ${part.permission}.`;
    return {
      kind: 'refused',
      reason: `${words} is not known: ${part.reason}.`,
      instead: `Read the account first: trailward collect.${lacking}`,
    };
  }
  return undefined;
}
