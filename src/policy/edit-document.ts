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
  const members = new Map(statement.members.map(({ name, start, value }) => [name, text.slice(start, value.end)]));
  for (const [name, value] of Object.entries(edit.members)) {
    if (value === undefined) members.delete(name);
    else members.set(name, `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  }
  const first = statement.members[0];
  const space = first === undefined ? '' : text.slice(statement.start + 1, first.start);
  const last = statement.members.at(-1);
  const end = last === undefined ? '' : text.slice(last.value.end, statement.end - 1);
  return `{${space}${[...members.values()].join(`,${space}`)}${end}}`;
}

/** The list with what is left of it, spaced as it was. */
function listText(text: string, list: JsonSpan, written: readonly (string | undefined)[], added: readonly string[]): string {
  const items = list.kind === 'array' ? list.items : [];
  const first = items[0];
  const last = items.at(-1);
  const space = first === undefined ? '' : text.slice(list.start + 1, first.start);
  const end = last === undefined ? '' : text.slice(last.end, list.end - 1);
  const kept = written.filter((statement) => statement !== undefined);
  return `[${space}${[...kept, ...added].join(`,${space}`)}${end}]`;
}
