import { asObject, asString } from '../../kernel/json.ts';
import { type Bindings, bound } from '../../remediation/plan/placeholder.ts';
import type { GateStep, Plan } from '../../remediation/plan/plan.ts';
import type { ApplyPorts } from '../ports/apply-ports.ts';
import { actsSince } from './acts-since.ts';

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
  const isFinal = plan.steps.some((later) => later.kind === 'call' && later.number > step.number && later.risk === 'R3');
  const closed = await actsSince(gate.principal, plan, ports.world, isFinal ? 'attempts' : 'changes');
  if (closed === undefined) return undefined;
  // Somebody needs what is about to be taken away for good: that is no matter of a yes.
  if (isFinal) return `${closed} What follows cannot be taken back. Look at it, and plan anew.`;
  // What was done stays done; whoever has looked at it may go on.
  return ports.confirm !== undefined && (await ports.confirm(`${closed} Have you looked at it, and shall it go on?`)) ? undefined : closed;
}
