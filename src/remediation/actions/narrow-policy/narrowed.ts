import { asArray, asString, type Json, type JsonObject } from '../../../kernel/json.ts';
import { coversPattern } from '../../../policy/covers-pattern.ts';
import { editDocument, type StatementEdit } from '../../../policy/edit-document.ts';
import { patternsOverlap } from '../../../policy/patterns-overlap.ts';
import { rawStatements } from '../../../policy/raw-statements.ts';
import type { Proposal } from '../../action.ts';
import { pickStatements } from './pick-statements.ts';

export interface NarrowRequest {
  /** Sids or numbers from 1, as given. */
  statements: readonly string[];
  /** Patterns of actions to take away, as given. */
  actions: readonly string[];
  /** Whether a Deny may be added where an action is only a part of what a wildcard allows. */
  mayDeny: boolean;
}

export type Narrowed =
  | { kind: 'document'; document: string; notes: readonly string[] }
  | Extract<Proposal, { kind: 'refused' | 'nothing' }>;

const actionForm = /^(?:\*|[A-Za-z0-9-]+:[\w*?]+)$/;

/**
 * A policy document without some statements, or without some actions of its Allow statements. Statements that keep all
 * that they say stay to the letter, and a Deny is never touched.
 * @param text A document that AWS takes.
 */
export function narrowed(text: string, { statements, actions, mayDeny }: NarrowRequest): Narrowed {
  const odd = actions.find((pattern) => !actionForm.test(pattern));
  if (odd !== undefined)
    return { kind: 'refused', reason: `${odd} is no action.`, instead: 'Write actions as in a policy: s3:DeleteBucket, or s3:Put*.' };
  const all = rawStatements(text);
  const picked = pickStatements(all, statements);
  if (picked.kind === 'refused') return picked;
  const denial = picked.indices.find((index) => all[index]?.Effect === 'Deny');
  if (statements.length > 0 && denial !== undefined)
    return {
      kind: 'refused',
      reason: `Statement ${denial + 1} denies, so that taking it away would give access.`,
      instead: 'Name statements that allow.',
    };
  const allows = picked.indices.filter((index) => all[index]?.Effect === 'Allow');
  const changes = allows.map(
    (statement): Change =>
      actions.length === 0 ? { edit: { kind: 'remove', statement }, parts: [] } : without(all[statement] ?? {}, statement, actions),
  );
  const partial = changes.findIndex(({ parts }) => parts.length > 0);
  const [part] = changes[partial]?.parts ?? [];
  if (part !== undefined && !mayDeny)
    return {
      kind: 'refused',
      reason: `Statement ${(allows[partial] ?? 0) + 1} allows ${part.wide}, of which ${part.action} is only a part, and IAM cannot allow all but one.`,
      instead: 'Name what it may allow in a document of its own, or have the action denied beside it: --param by=deny.',
    };
  const add = denials(all, allows, changes);
  const edits = changes.flatMap(({ edit }) => (edit === undefined ? [] : [edit]));
  if (edits.length + add.length === 0) return { kind: 'nothing', reason: 'The policy allows none of it already.' };
  const document = editDocument(text, { edits, add });
  if (document === undefined)
    return {
      kind: 'refused',
      reason: 'Nothing would be left of the policy, and AWS takes no policy without a statement.',
      instead: 'Detach or remove the policy: detach-policy, remove-inline-policy.',
    };
  const notes =
    add.length === 0
      ? []
      : [
          'A Deny holds against every other policy too: whoever has this policy may not do it by another one either, on the same resources.',
        ];
  return { kind: 'document', document, notes };
}

interface Change {
  edit?: StatementEdit;
  /** Actions that are only a part of what an element allows. */
  parts: readonly { wide: string; action: string }[];
}

function without(statement: JsonObject, index: number, actions: readonly string[]): Change {
  if (statement.NotAction !== undefined) {
    if (actions.includes('*')) return { edit: { kind: 'remove', statement: index }, parts: [] };
    const left = words(statement.NotAction);
    const more = actions.filter((action) => !left.some((pattern) => coversPattern(pattern, action)));
    return more.length === 0
      ? { parts: [] }
      : { edit: { kind: 'set', statement: index, members: { NotAction: [...left, ...more] } }, parts: [] };
  }
  const allowed = words(statement.Action);
  const kept = allowed.filter((wide) => !actions.some((action) => coversPattern(action, wide)));
  const parts = kept.flatMap((wide) => actions.filter((action) => patternsOverlap(wide, action)).map((action) => ({ wide, action })));
  if (kept.length === allowed.length) return { parts };
  if (kept.length === 0) return { edit: { kind: 'remove', statement: index }, parts };
  return { edit: { kind: 'set', statement: index, members: { Action: kept } }, parts };
}

/** For each Allow of which only a part goes, a Deny of that part on the same resources and under the same conditions. */
function denials(all: readonly JsonObject[], allows: readonly number[], changes: readonly Change[]): JsonObject[] {
  const sids = new Set(all.map(({ Sid }) => asString(Sid)));
  const added: JsonObject[] = [];
  for (const [at, { parts }] of changes.entries()) {
    const { Resource, NotResource, Condition } = all[allows[at] ?? -1] ?? {};
    const Action = [...new Set(parts.map(({ action }) => action))];
    if (Action.length === 0) continue;
    const said: JsonObject = { Effect: 'Deny', Action, ...defined({ Resource, NotResource, Condition }) };
    if ([...all, ...added].some(({ Sid: _, ...rest }) => JSON.stringify(rest) === JSON.stringify(said))) continue;
    let number = 1;
    while (sids.has(`TrailwardDeny${number}`)) number += 1;
    sids.add(`TrailwardDeny${number}`);
    added.push({ Sid: `TrailwardDeny${number}`, ...said });
  }
  return added;
}

function defined(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function words(value: Json | undefined): string[] {
  return (typeof value === 'string' ? [value] : asArray(value)).filter((word) => typeof word === 'string');
}
