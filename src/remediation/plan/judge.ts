import { flattenOne } from '../../account/flatten.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { isJsonObject } from '../../kernel/json.ts';
import { sameDocument } from '../../policy/same-document.ts';
import type { Expectation } from './expectation.ts';
import type { Reading } from './reading.ts';

/** How the world compares with what is expected. */
export interface Judgement {
  /** In what it differs, as sentences; empty when it fits. */
  differences: readonly string[];
  /** What could not be read, and is expected to be known. */
  untold: readonly string[];
}

/** Compares what was read with what is expected. What the plan did not know is not compared; what it knew and is not known now is told. */
export function judge(expected: readonly Expectation[], reading: Reading): Judgement {
  const all = expected.map((one) => judgeOne(one, reading));
  return { differences: all.flatMap(({ differences }) => differences), untold: all.flatMap(({ untold }) => untold) };
}

function judgeOne(expected: Expectation, reading: Reading): Judgement {
  if (expected.kind !== 'entity') return judgeAnswer(expected, reading);
  const { kind, key } = expected.entity;
  const found = flattenOne(reading.state, kind, key);
  const what = `${kind} ${expected.name}`;
  if (found === undefined) {
    if (!reading.absent.some((one) => one.kind === kind && one.key === key)) return { differences: [], untold: [what] };
    return expected.exists ? differs(`There is no ${what} any more.`) : fits;
  }
  if (!expected.exists) return differs(`There is a ${what}, which was not expected.`);
  const [wantedId, foundId] = [expected.facts['unique id'], found.facts.get('unique id')];
  if (wantedId !== undefined && foundId !== undefined && wantedId !== foundId && !isOpen(wantedId))
    return differs(`${what} was deleted and made again since: its unique id is ${text(foundId)} and was ${text(wantedId)}.`);
  const differences: string[] = [];
  const untold: string[] = [];
  for (const path of new Set([...Object.keys(expected.facts), ...found.facts.keys()])) {
    const [wanted, is] = [expected.facts[path], found.facts.get(path)];
    if (text(wanted) === text(is) || (wanted === undefined && begins(expected.unknown, path))) continue;
    if (is === undefined && begins(found.unknown, path)) untold.push(`${what}: ${path}`);
    else differences.push(`${what}: ${path} is ${text(is)}, and was expected to be ${text(wanted)}.`);
  }
  // Where the plan knows that there is nothing more, there may be now.
  for (const path of found.unknown)
    if (!begins(expected.unknown, path) && !untold.some((one) => one.startsWith(`${what}: ${path}`))) untold.push(`${what}: ${path}`);
  return { differences, untold };
}

function judgeAnswer(expected: Exclude<Expectation, { kind: 'entity' }>, reading: Reading): Judgement {
  const answer = reading.answers.get(JSON.stringify(expected.call));
  if (answer === undefined || answer.kind === 'unclear') return { differences: [], untold: [expected.about] };
  if (answer.kind === 'refused' && isDenied(answer.code))
    return { differences: [], untold: [`${expected.about}: ${answer.message || answer.code}`] };
  if (expected.kind === 'no-answer') {
    if (answer.kind === 'answer') return differs(`${expected.about}: there is one, which was not expected.`);
    return expected.codes.some((code) => bare(code) === bare(answer.code))
      ? fits
      : { differences: [], untold: [`${expected.about}: ${answer.code}`] };
  }
  if (answer.kind === 'refused') return differs(`${expected.about}: ${answer.code}.`);
  return holds(answer.value, expected.holds) ? fits : differs(`${expected.about} is not as expected.`);
}

/** Whoever may not look does not know how things stand. */
function isDenied(code: string): boolean {
  return /^(?:AccessDenied|UnauthorizedOperation|NotAuthorized)/.test(code);
}

/** AWS writes `Exception` at the end of a code in some protocols, and leaves it out in others. */
function bare(code: string): string {
  return code.replace(/Exception$/, '');
}

const fits: Judgement = { differences: [], untold: [] };

function differs(sentence: string): Judgement {
  return { differences: [sentence], untold: [] };
}

/** A placeholder stands for a value that nobody knows yet. */
function isOpen(value: Json): boolean {
  return typeof value === 'string' && value.includes('‹');
}

function begins(prefixes: readonly string[], path: string): boolean {
  return prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix} `));
}

/**
 * Whether `value` has every member of `part`, at any depth; lists must be of one length. AWS adds members over time, and
 * hands policy documents back in words of its own.
 */
function holds(value: Json | undefined, part: Json | undefined): boolean {
  if (Array.isArray(part))
    return Array.isArray(value) && value.length === part.length && part.every((inner, index) => holds(value[index], inner));
  if (isJsonObject(part)) return isJsonObject(value) && Object.entries(part).every(([key, inner]) => holds(value[key], inner));
  return text(value) === text(part) || (typeof value === 'string' && typeof part === 'string' && sameDocument(value, part));
}

/** Members in one order, because only the values count. */
function text(value: Json | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(ordered(value));
}

function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isJsonObject(value)) return value;
  const entries: [string, Json | undefined][] = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner ?? null)])) satisfies JsonObject;
}
