import type { Json, JsonObject } from '../kernel/json.ts';
import { type JsonSpan, jsonSpans } from './json-spans.ts';

/** What is to become of one statement; those that no edit names stay to the letter. */
export type StatementEdit =
  | { kind: 'remove'; statement: number }
  /** Members get new values; one that is undefined is taken out. All other members stay to the letter. */
  | { kind: 'set'; statement: number; members: Readonly<Record<string, Json | undefined>> };

export interface DocumentEdits {
  /** By zero-based index, at most one for each statement. */
  edits?: readonly StatementEdit[];
  /** Statements to put at the end. */
  add?: readonly JsonObject[];
}

/**
 * The text of a policy document with statements changed, taken out or added. Undefined where the text is not a document
 * that can be edited, or where no statement would be left, which AWS takes for none.
 */
export function editDocument(text: string, { edits = [], add = [] }: DocumentEdits): string | undefined {
  const root = jsonSpans(text);
  const list = root?.kind === 'object' ? root.members.find(({ name }) => name === 'Statement')?.value : undefined;
  const statements = list === undefined ? [] : list.kind === 'array' ? list.items : [list];
  if (list === undefined || statements.some(({ kind }) => kind !== 'object')) return undefined;
  const written = statements.map((statement, index) => statementText(text, statement, editOf(edits, index)));
  const kept = written.filter((statement) => statement !== undefined);
  const added = add.map((statement) => JSON.stringify(statement));
  if (kept.length + added.length === 0) return undefined;
  const single = list.kind !== 'array' && kept.length + added.length === 1;
  const body = single ? (kept[0] ?? added[0] ?? '') : listText(text, list, written, added);
  return `${text.slice(0, list.start)}${body}${text.slice(list.end)}`;
}

function editOf(edits: readonly StatementEdit[], index: number): StatementEdit | undefined {
  return edits.find(({ statement }) => statement === index);
}

function statementText(text: string, statement: JsonSpan, edit: StatementEdit | undefined): string | undefined {
  if (edit === undefined || statement.kind !== 'object') return text.slice(statement.start, statement.end);
  if (edit.kind === 'remove') return undefined;
  const { members, start, end } = statement;
  const written = members.map(({ name, start: from, value }): Piece => {
    if (!Object.hasOwn(edit.members, name)) return { start: from, end: value.end, text: text.slice(from, value.end) };
    const set = edit.members[name];
    return { start: from, end: value.end, text: set === undefined ? undefined : `${text.slice(from, value.start)}${JSON.stringify(set)}` };
  });
  const added = Object.entries(edit.members).filter(
    ([name, value]) => value !== undefined && !members.some((member) => member.name === name),
  );
  return rejoined(text, {
    start,
    end,
    pieces: written,
    added: added.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`),
  });
}

/** The list of statements with what is left of it. */
function listText(text: string, list: JsonSpan, written: readonly (string | undefined)[], added: readonly string[]): string {
  const items = list.kind === 'array' ? list.items : [];
  if (items.length === 0) return `[${[...written.filter((statement) => statement !== undefined), ...added].join(',')}]`;
  const pieces = items.map(({ start, end }, index): Piece => ({ start, end, text: written[index] }));
  return rejoined(text, { start: list.start, end: list.end, pieces, added });
}

/** A member or item where it stood, with what it is to be now; undefined where it is taken out. */
interface Piece {
  start: number;
  end: number;
  text: string | undefined;
}

interface Rejoin {
  /** Of the brackets. */
  start: number;
  end: number;
  pieces: readonly Piece[];
  added: readonly string[];
}

/** An object or list of its pieces, with the commas and spaces that stood between them. */
function rejoined(text: string, { start, end, pieces, added }: Rejoin): string {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const space = first === undefined ? '' : text.slice(start + 1, first.start);
  let body = '';
  for (const [index, piece] of pieces.entries()) {
    if (piece.text === undefined) continue;
    const before = pieces[index - 1];
    body += body === '' || before === undefined ? piece.text : `${text.slice(before.end, piece.start)}${piece.text}`;
  }
  for (const piece of added) body += body === '' ? piece : `,${space}${piece}`;
  const close = last === undefined ? '' : text.slice(last.end, end - 1);
  return `${text[start]}${space}${body}${close}${text[end - 1]}`;
}
