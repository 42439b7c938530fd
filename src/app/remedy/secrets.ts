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
  try {
    for (const use of step.secrets) {
      if (use.kind === 'made-password') {
        const value = await secrets.makePassword();
        values.set(use.name, value);
        const where = await secrets.handOver(use, value, context(step, plan, journal));
        log.append({ kind: 'handed-over', step: step.number, name: use.name, where });
      } else if (use.kind === 'asked') values.set(use.name, await secrets.ask(use));
    }
  } catch (error) {
    return {
      kind: 'failed',
      reason: `A secret could not be made ready: ${error instanceof Error ? error.message : String(error)} Nothing was called.`,
    };
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
    try {
      const where = await secrets.handOver(use, value, { ...context(step, plan, journal), ...told(step, answer) });
      log.append({ kind: 'handed-over', step: step.number, name: use.name, where });
    } catch (error) {
      return `${use.label} could not be handed over, and cannot be had again: ${error instanceof Error ? error.message : String(error)} Roll back and apply anew.`;
    }
  }
  return undefined;
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
