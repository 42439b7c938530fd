import type { Json, JsonObject } from '../../../kernel/json.ts';
import { editDocument, type StatementEdit } from '../../../policy/edit-document.ts';
import type { Proposal } from '../../action.ts';
import { accountOfPrincipal, isWholeAccount, type TrustPrincipal, trustPrincipals } from '../../trust-principals.ts';

export interface TightenRequest {
  /** As the document has it. */
  remove?: string;
  /** ARN of the principal to put in place of what is removed, or of `*` and its own account. */
  to?: string;
  /** Whether nobody may be left who can assume the role. */
  mayBeNobody: boolean;
}

export type Tightened = { kind: 'document'; document: string; gone: readonly string[] } | Extract<Proposal, { kind: 'refused' }>;

/** A trust policy that lets in fewer. Only the statements that change are written anew. */
export function tightened(text: string, statements: readonly JsonObject[], { remove, to, mayBeNobody }: TightenRequest): Tightened {
  const gone = new Set<string>();
  const edits: StatementEdit[] = [];
  let left = 0;
  for (const [statement, written] of statements.entries()) {
    if (written.Effect !== 'Allow') continue;
    const principals = trustPrincipals(written);
    const going = principals.filter(({ kind, name }) => (remove === undefined ? isWider(kind, name, to) : name === remove));
    if (going.length === 0) left += 1;
    if (going.length === 0) continue;
    for (const { name } of going) gone.add(name);
    const kept = principals.filter((principal) => !going.includes(principal));
    const after =
      to === undefined || kept.some(({ kind, name }) => kind === 'AWS' && name === to) ? kept : [...kept, { kind: 'AWS', name: to }];
    if (after.length > 0) left += 1;
    edits.push(after.length === 0 ? { kind: 'remove', statement } : { kind: 'set', statement, members: { Principal: principalOf(after) } });
  }
  if (gone.size === 0) return { kind: 'refused', ...nothingToDo(statements, remove) };
  const unlike = [...gone].find((name) => to !== undefined && !isWider('AWS', name, to));
  if (to !== undefined && unlike !== undefined)
    return {
      kind: 'refused',
      reason: `${to} is not a part of ${unlike}, so that putting it in its place would let in somebody new.`,
      instead: 'Name a principal of the same account, or only remove: --param remove-principal=…',
    };
  if (left === 0 && !mayBeNobody)
    return {
      kind: 'refused',
      reason: 'Nobody would be left who may assume the role.',
      instead: 'Name who is to be let in (--param to-principal=ARN), or say that nobody is: --param nobody=true.',
    };
  const document = editDocument(text, { edits }) ?? editDocument(text, { edits: edits.map(denied) });
  return document === undefined
    ? { kind: 'refused', reason: 'The trust policy cannot be edited.', instead: 'Put a whole one: trailward plan --action restore-trust.' }
    : { kind: 'document', document, gone: [...gone] };
}

/** Whether a principal takes in `to`: everybody, or everybody in its account. */
function isWider(kind: string, name: string, to: string | undefined): boolean {
  if (to === undefined || kind !== 'AWS' || name === to) return false;
  return name === '*' || (isWholeAccount(name) && accountOfPrincipal(name) === accountOfPrincipal(to));
}

/** AWS takes no document without a statement, so that the last one stays and denies whom it allowed. */
function denied(edit: StatementEdit): StatementEdit {
  return edit.kind === 'remove' ? { kind: 'set', statement: edit.statement, members: { Effect: 'Deny' } } : edit;
}

function principalOf(principals: readonly TrustPrincipal[]): JsonObject {
  const kinds = [...new Set(principals.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind): [string, Json] => {
      const names = principals.filter((principal) => principal.kind === kind).map(({ name }) => name);
      const [only] = names;
      return [kind, names.length === 1 && only !== undefined ? only : names];
    }),
  );
}

function nothingToDo(statements: readonly JsonObject[], remove: string | undefined): { reason: string; instead: string } {
  const named = [
    ...new Set(
      statements.filter(({ Effect }) => Effect === 'Allow').flatMap((statement) => trustPrincipals(statement).map(({ name }) => name)),
    ),
  ];
  const others = statements.some(({ Effect, NotPrincipal }) => Effect === 'Allow' && NotPrincipal !== undefined);
  return {
    reason:
      remove === undefined
        ? 'The trust policy lets in neither everybody nor the whole account of that principal.'
        : `The trust policy does not let in ${remove}.`,
    instead: `It lets in ${named.join(', ') || 'nobody by name'}.${others ? ' A statement with NotPrincipal lets in all but a few; write it anew by restore-trust.' : ''}`,
  };
}
