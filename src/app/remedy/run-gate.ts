import { asArray, asObject, asString } from '../../kernel/json.ts';
import { type Bindings, bound } from '../../remediation/plan/placeholder.ts';
import type { GateStep, Plan } from '../../remediation/plan/plan.ts';
import type { ApplyPorts } from '../ports/apply-ports.ts';

/** Why a gate is closed, as a sentence; undefined when it is open. */
export async function runGate(step: GateStep, plan: Plan, bindings: Bindings, ports: ApplyPorts): Promise<string | undefined> {
  const gate = bound(step.gate, bindings);
  if (gate.kind === 'wait') {
    await ports.clock.sleep(gate.seconds);
    return undefined;
  }
  if (gate.kind === 'confirm') {
    if (ports.confirm === undefined) return `Somebody has to say yes at a terminal: ${gate.question}`;
    return (await ports.confirm(gate.question)) ? undefined : `It was not confirmed: ${gate.question}`;
  }
  if (gate.kind === 'key-used') {
    const { accessKeyId } = gate;
    const answer = await ports.world.ask({ service: 'iam', action: 'GetAccessKeyLastUsed', parameters: { AccessKeyId: accessKeyId } });
    if (answer.kind !== 'answer') return `When access key ${accessKeyId} was last used could not be read.`;
    const used = asString(asObject(answer.value['AccessKeyLastUsed'])?.['LastUsedDate']);
    return used === undefined ? `Access key ${accessKeyId} of ${gate.user} was not used yet. Put it to use first, then resume.` : undefined;
  }
  return acts(gate.principal, plan, ports);
}

/** What CloudTrail tells of a principal since the plan was made. Its event history lags by some minutes. */
async function acts(principal: string, plan: Plan, ports: ApplyPorts): Promise<string | undefined> {
  const answer = await ports.world.ask({
    service: 'cloudtrail',
    action: 'LookupEvents',
    parameters: { LookupAttributes: [{ AttributeKey: 'Username', AttributeValue: principal }], StartTime: plan.created, MaxResults: 50 },
  });
  if (answer.kind !== 'answer') return `What ${principal} did since ${plan.created} could not be read from CloudTrail.`;
  const writes = asArray(answer.value['Events'])
    .map(asObject)
    .filter((event) => event?.['ReadOnly'] === 'false' || event?.['ReadOnly'] === false)
    .flatMap((event) => asString(event?.['EventName']) ?? []);
  if (writes.length === 0) return undefined;
  return `${principal} did something since ${plan.created}: ${[...new Set(writes)].join(', ')}. Look at it and plan anew.`;
}
