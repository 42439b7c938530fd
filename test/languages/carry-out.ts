import type { Clients } from '../../src/aws/clients.ts';
import { makeCall } from '../../src/aws/world/make-call.ts';
import type { ApiCall } from '../../src/kernel/api-call.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/kernel/json.ts';
import { type Bindings, bound } from '../../src/remediation/plan/placeholder.ts';
import type { CallStep, Plan } from '../../src/remediation/plan/plan.ts';

/** Makes the calls of a plan one by one through the SDK, and tells what the answers bound. */
export async function carryOut(clients: Clients, plan: Plan, typed: readonly string[] = []): Promise<Bindings> {
  const bindings: Record<string, string> = {};
  const lines = [...typed];
  for (const step of plan.steps) {
    if (step.kind === 'gate') {
      if (step.gate.kind === 'confirm') lines.shift();
      continue;
    }
    const secrets = Object.fromEntries(
      step.secrets.map(({ name, kind }) => [name, kind === 'asked' ? (lines.shift() ?? '') : 'Abcdefgh-12345678-ijkl']),
    );
    const answer = await send(clients, withSecrets(bound(step.call, bindings), secrets));
    for (const [name, path] of Object.entries(step.binds)) bindings[`step${step.number}.${name}`] = String(at(answer, path));
  }
  return bindings;
}

/** Takes a plan back by its undo calls, the last step first. */
export async function takeBack(clients: Clients, plan: Plan, bindings: Bindings): Promise<void> {
  const calls = plan.steps.filter((step): step is CallStep => step.kind === 'call').toReversed();
  for (const { undo } of calls)
    if (undo.kind === 'calls') {
      const secrets = Object.fromEntries(undo.secrets.map(({ name }) => [name, 'Abcdefgh-12345678-ijkl']));
      for (const call of undo.calls) await send(clients, withSecrets(bound(call, bindings), secrets));
    }
}

/** Makes one call, which must be accepted. */
export async function send(clients: Clients, call: ApiCall): Promise<JsonObject> {
  const sent = await makeCall(clients, call);
  if (sent.kind !== 'done') throw new Error(`${call.action}: ${JSON.stringify(sent)}`);
  return sent.answer;
}

function withSecrets(call: ApiCall, secrets: Readonly<Record<string, string>>): ApiCall {
  const parameters = replaced(call.parameters);
  return { ...call, parameters: isJsonObject(parameters) ? parameters : {} };

  function replaced(value: Json): Json {
    if (Array.isArray(value)) return value.map(replaced);
    if (!isJsonObject(value)) return value;
    if (typeof value['$secret'] === 'string') return secrets[value['$secret']] ?? '';
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner ?? null)]));
  }
}

function at(answer: JsonObject, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((value, name) => (isJsonObject(value) ? value[name] : undefined), answer);
}
