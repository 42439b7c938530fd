import { asArray, type Json, type JsonObject } from '../../../kernel/json.ts';
import { coversPattern } from '../../../policy/covers-pattern.ts';
import { editDocument, type StatementEdit } from '../../../policy/edit-document.ts';
import { rawStatements } from '../../../policy/raw-statements.ts';
import { keptOfPattern } from './kept-of-pattern.ts';
import type { Needs } from './needs.ts';

export interface NarrowedInline {
  /** The document; undefined where nothing is left of it. */
  document: string | undefined;
  isChanged: boolean;
  used: readonly string[];
  /** What is kept unseen, with why: `s3:*Object*: management events do not show it`. */
  unseen: readonly string[];
  /** Elements that are gone or narrower. */
  taken: readonly string[];
}

/** One inline policy, cut down to what its holder needs. Sids, resources, conditions and every Deny stay to the letter. */
export function narrowedInline(text: string, needs: Needs): NarrowedInline {
  const statements = rawStatements(text);
  const edits: StatementEdit[] = [];
  const [used, unseen, taken]: [Set<string>, Set<string>, Set<string>] = [new Set(), new Set(), new Set()];
  for (const [statement, { Effect, Action, NotAction }] of statements.entries()) {
    if (Effect !== 'Allow') continue;
    if (NotAction !== undefined) {
      unseen.add(`statement ${statement + 1}: it allows all but what it names (NotAction), which is to be rewritten by hand`);
      continue;
    }
    const elements = words(Action);
    const parts = elements.map((element) => ({ element, kept: keptOfPattern(element, needs) }));
    for (const { kept } of parts) {
      for (const action of kept.used) used.add(action);
      for (const { action, why } of kept.unseen) unseen.add(`${action}: ${why}`);
    }
    const kept = least(parts.flatMap(({ kept: { used: seen, unseen: hidden } }) => [...hidden.map(({ action }) => action), ...seen]));
    for (const element of elements) if (!kept.includes(element)) taken.add(element);
    if (kept.length === elements.length && kept.every((action) => elements.includes(action))) continue;
    edits.push(kept.length === 0 ? { kind: 'remove', statement } : { kind: 'set', statement, members: { Action: shaped(Action, kept) } });
  }
  const document = edits.length === 0 ? text : editDocument(text, { edits });
  return { document, isChanged: edits.length > 0, used: [...used].sort(), unseen: [...unseen].sort(), taken: [...taken].sort() };
}

/** Without those that another covers, each once. */
function least(actions: readonly string[]): string[] {
  const once = [...new Map(actions.map((action) => [action.toLowerCase(), action])).values()];
  return once.filter((action) => !once.some((other) => other !== action && coversPattern(other, action)));
}

function shaped(before: Json | undefined, kept: readonly string[]): Json {
  const [only] = kept;
  return kept.length === 1 && only !== undefined && typeof before === 'string' ? only : [...kept];
}

function words(value: JsonObject[string]): string[] {
  return (typeof value === 'string' ? [value] : asArray(value)).filter((word) => typeof word === 'string');
}
