import { changedFacts } from '../kernel/changed-facts.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Expectation } from '../remediation/plan/expectation.ts';
import type { CallStep, Gate, Step, Undo } from '../remediation/plan/plan.ts';
import type { SecretUse } from '../remediation/plan/secret-use.ts';
import { answerLines } from './answer-lines.ts';
import { diffLines } from './fact-lines.ts';
import { stepRisk } from './plan-risk.ts';
import { kindInWords } from './text/kind-in-words.ts';
import type { Paint } from './text/paint.ts';
import { sanitise } from './text/sanitise.ts';
import { spacedJson } from './text/spaced-json.ts';
import { wrap } from './text/wrap.ts';
import { versionInForce } from './version-in-force.ts';

/** A document that is longer is not repeated where it is put back. */
const longestDocument = 200;

/** One step of a plan for a terminal: its call, what it changes as a diff, what it takes, and how it is taken back. */
export function* stepLines(step: Step, columns: number, paint: Paint): Iterable<string> {
  const say = (text: string, first = '  ', rest = first) => out(wrap(sanitise(told(text), 1_200), columns, first, rest));
  yield '\n';
  yield* out(wrap(sanitise(`Step ${step.number}. ${step.title}`), columns).map((line) => paint(line, 'bold')));
  yield* say(step.why);
  if (step.kind === 'gate') {
    yield* say(`go on only if ${gateInWords(step.gate)}`);
    return;
  }
  const { call, permissions, secrets, undo } = step;
  yield* say(`call ${call.service}:${call.action}${call.region === undefined ? '' : ` in ${call.region}`}, risk ${stepRisk(step)}`);
  yield* changes(step, columns, paint);
  for (const secret of secrets) yield* say(secretInWords(secret));
  for (const { action, resource } of permissions) yield* say(`needs ${action} on ${resource}`);
  for (const line of undoInWords(undo)) yield* say(line, '  ', '    ');
}

function* changes({ before, after, call }: CallStep, columns: number, paint: Paint): Iterable<string> {
  for (const [index, was] of before.entries()) {
    const is = after[index];
    if (was.kind !== 'entity' || is?.kind !== 'entity') {
      if (was.kind === 'entity') continue;
      yield* out(wrap(sanitise(told(was.about)), columns, '  '));
      yield* answerLines(was, is, columns, paint);
      continue;
    }
    const fate = was.exists === is.exists ? '' : `, ${fateInWords(was.entity.kind, is.exists, call.action)}`;
    const [own, will] = [factsOf(was), factsOf(is)];
    yield* out(wrap(sanitise(told(`${kindInWords(was.entity.kind)} ${is.name}${fate}`)), columns, '  '));
    if (isAssignment(was.entity.kind, call.action)) continue;
    yield* diffLines(versionInForce(changedFacts(own, will), own, will), columns, paint);
  }
}

/** Of MFA devices the account state holds those apart that nobody has, so that assigning one takes it from there. */
function isAssignment(kind: string, action: string): boolean {
  return kind === 'mfa-device' && !/^(?:Create|Delete)/.test(action);
}

function fateInWords(kind: string, exists: boolean, action: string): string {
  if (isAssignment(kind, action)) return exists ? 'which nobody has then' : 'which somebody has then';
  return exists ? 'which is made' : 'which is deleted';
}

function factsOf(expected: Extract<Expectation, { kind: 'entity' }>): Readonly<Record<string, Json>> {
  if (!expected.exists) return {};
  return Object.fromEntries(
    Object.entries(expected.facts).map(([path, value]) => [told(path), typeof value === 'string' ? told(value) : value]),
  );
}

function gateInWords(gate: Gate): string {
  if (gate.kind === 'key-used') return `access key ${gate.accessKeyId} of ${gate.user} was used`;
  if (gate.kind === 'wait') return `${gate.seconds} seconds have passed`;
  return gate.kind === 'confirm'
    ? `somebody says yes to: ${gate.question}`
    : `CloudTrail tells of nothing by ${gate.principal} since the plan was begun`;
}

function secretInWords(secret: SecretUse): string {
  if (secret.kind === 'asked') return `asks for: ${secret.question}`;
  const from = secret.kind === 'made-password' ? 'is made at random when the step is carried out' : 'is in the answer of AWS';
  const { handOver } = secret;
  const to =
    handOver.to === 'file'
      ? 'a file that only its owner can read'
      : handOver.to === 'terminal'
        ? 'the terminal, once'
        : `AWS Secrets Manager, as ${handOver.secretName}`;
  return `${secret.label} ${from}, and goes to ${to}`;
}

function* undoInWords(undo: Undo): Iterable<string> {
  if (undo.kind === 'irreversible') {
    yield `cannot be taken back: ${undo.reason} ${undo.instead}`;
    for (const lost of undo.lost) yield `is lost: ${lost}`;
    return;
  }
  for (const { service, action, parameters } of undo.calls) yield `taken back by ${service}:${action} with ${given(parameters)}`;
  for (const secret of undo.secrets) yield `for that, ${secretInWords(secret)}`;
  for (const lost of undo.lost) yield `does not come back: ${lost}`;
}

function given(parameters: JsonObject): string {
  const values = Object.entries(parameters).map(([name, value]) => `${name} ${valueInWords(value ?? null)}`);
  return values.length === 0 ? 'nothing else' : values.join(', ');
}

/** A long document is told by the diff above it; whoever wants it to the letter finds it in the plan. */
function valueInWords(value: Json): string {
  if (typeof value !== 'string') return spacedJson(value);
  return value.length > longestDocument && value.startsWith('{') ? `the document of ${value.length} characters that the plan holds` : value;
}

/** What a step will be told by AWS, in words. */
function told(text: string): string {
  return text.replace(/‹step(\d+)\.(\w+)›/g, (_, step: string, name: string) => `(the ${name} that step ${step} gives)`);
}

function* out(lines: readonly string[]): Iterable<string> {
  for (const line of lines) yield `${line.trimEnd()}\n`;
}
