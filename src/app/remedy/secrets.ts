import type { ApiCall } from '../../kernel/api-call.ts';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import type { CallStep, Plan } from '../../remediation/plan/plan.ts';
import type { ApplyPorts, HandOverContext } from '../ports/apply-ports.ts';
import { textAt } from './text-at.ts';

export type Prepared = { kind: 'ready'; call: ApiCall } | { kind: 'failed'; reason: string };

/**
 * The call with its secrets in it. A password that is made is handed over before the call: one that nobody has would lock
 * its user out.
 */
export async function prepareSecrets(
  step: CallStep,
  plan: Plan,
  journal: string,
  { secrets, journal: log }: ApplyPorts,
): Promise<Prepared> {
  const values = new Map<string, string>();
  for (const use of step.secrets) {
    if (use.kind !== 'asked') {
      const lack = secrets.lacks?.(use);
      if (lack !== undefined) return { kind: 'failed', reason: `${use.label} could not be handed over: ${lack} Nothing was called.` };
    }
    if (use.kind === 'answered') continue;
    const made = await tried(() => (use.kind === 'asked' ? secrets.ask(use) : secrets.makePassword()));
    if ('reason' in made) return { kind: 'failed', reason: `A secret could not be made ready: ${made.reason} Nothing was called.` };
    values.set(use.name, made.value);
    if (use.kind === 'asked') continue;
    const given = await tried(() => secrets.handOver(use, made.value, context(step, plan, journal)), made.value);
    if ('reason' in given) return { kind: 'failed', reason: `${use.label} could not be handed over: ${given.reason} Nothing was called.` };
    log.append({ kind: 'handed-over', step: step.number, name: use.name, where: given.value });
  }
  const parameters = filled(step.call.parameters, values);
  return { kind: 'ready', call: { ...step.call, parameters: isJsonObject(parameters) ? parameters : {} } };
}

/** Hands over what the answer holds. A sentence when that failed: the secret is lost then. */
export async function handOverAnswered(
  step: CallStep,
  plan: Plan,
  journal: string,
  answer: JsonObject,
  { secrets, journal: log }: ApplyPorts,
): Promise<string | undefined> {
  for (const use of step.secrets) {
    if (use.kind !== 'answered') continue;
    const value = textAt(answer, use.path);
    if (value === undefined) return `The answer of AWS does not hold ${use.label}.`;
    const given = await tried(() => secrets.handOver(use, value, { ...context(step, plan, journal), ...told(step, answer) }), value);
    if ('reason' in given)
      return `${use.label} could not be handed over, and cannot be had again: ${given.reason} Resuming takes the step back and makes it anew.`;
    log.append({ kind: 'handed-over', step: step.number, name: use.name, where: given.value });
  }
  return undefined;
}

/**
 * What the desk gave, or why it could not, without the secret: whoever was to take it may repeat it in its refusal. A
 * journal that cannot be written is no matter of the desk, and ends everything.
 */
async function tried(work: () => Promise<string>, secret = ''): Promise<{ value: string } | { reason: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const forms = [secret, JSON.stringify(secret).slice(1, -1)].filter((form) => form !== '');
    return { reason: forms.reduce((text, form) => text.replaceAll(form, '(secret)'), said) };
  }
}

function context({ number, title }: CallStep, { account }: Plan, journal: string): HandOverContext {
  return { journal, step: number, title, account };
}

/** What goes with a secret so that its owner can use it: the ids that the answer binds. */
function told(step: CallStep, answer: JsonObject): { ids: Record<string, string> } {
  const ids = Object.entries(step.binds).flatMap(([name, path]) => {
    const value = textAt(answer, path);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ids: Object.fromEntries(ids) };
}

function filled(value: Json, values: ReadonlyMap<string, string>): Json {
  if (Array.isArray(value)) return value.map((item) => filled(item, values));
  if (!isJsonObject(value)) return value;
  const name = value['$secret'];
  if (typeof name === 'string') return values.get(name) ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner ?? null, values)]));
}
