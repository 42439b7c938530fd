import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { deepest, depths, nestedTooDeep } from './depths.ts';
import { isReport } from './report/is-report.ts';

/** The JSON objects that a file holds, and what is wrong with the rest of it. */
export interface Documents {
  objects: JsonObject[];
  /** Sentences. */
  problems: string[];
}

/**
 * The answers in the text of a file: one JSON object, an array of them, or several one after the other, as a loop of
 * commands appends them. Text that is not JSON takes the shape of the answer it belongs to: a credential report that of
 * GetCredentialReport, an error message of the AWS CLI that of an error.
 */
export function documentsIn(text: string): Documents {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return { objects: [], problems: ['The file is empty.'] };
  if (isReport(trimmed)) return { objects: [{ Content: trimmed, ReportFormat: 'text/csv' }], problems: [] };
  const error = /^(?:aws: \[ERROR\]: )?An error occurred \(([^)]+)\) when calling the (\w+) operation[^:]*: (.*)/.exec(trimmed);
  if (error !== null) return { objects: [{ Error: { Code: error[1], Operation: error[2], Message: error[3] } }], problems: [] };
  if (nestedTooDeep(trimmed)) return { objects: [], problems: [`The JSON is nested more than ${deepest} levels deep.`] };
  const values = valuesIn(trimmed);
  if (values === undefined) return { objects: [], problems: ['The file is neither JSON nor a credential report.'] };
  const flat = values.flatMap((value) => (Array.isArray(value) ? value : [value]));
  const objects = flat.filter(isJsonObject);
  return { objects, problems: objects.length === flat.length ? [] : ['The file holds JSON that is not an answer of AWS.'] };
}

function valuesIn(text: string): Json[] | undefined {
  const whole = parsed(text);
  if (whole !== undefined) return [whole];
  const values = pieces(text).map(parsed);
  return values.length > 0 && values.every((value) => value !== undefined) ? values : undefined;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Cuts text after every bracket that closes an outermost value. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const [depth, at] of depths(text)) {
    if (depth !== 0) continue;
    found.push(text.slice(start, at + 1));
    start = at + 1;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? found : [...found, rest];
}
