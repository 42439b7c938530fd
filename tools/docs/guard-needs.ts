import { reads } from '../../src/aws/world/reads.ts';
import type { ApiCall } from '../../src/kernel/api-call.ts';
import { findCall } from '../../src/remediation/find-call.ts';
import type { Plan, Undo } from '../../src/remediation/plan/plan.ts';
import { grantsChanged } from '../../src/remediation/refusals/grants-changed.ts';
import { touching } from '../../src/remediation/refusals/touching.ts';

/**
 * Permissions of what is read before the first call of a plan, or of its rollback, that it cuts nobody off who must stay:
 * the caller and the break-glass list where a group or a policy changes, and the administrators where anybody may lose
 * something.
 */
export function guardNeeds(plan: Plan): readonly string[] {
  const steps = touching(plan);
  const isCut = steps.some(
    ({ step, touches }) => touches.some(({ kind }) => principals.has(kind)) && (step.risk >= 'R2' || cutsBack(step.undo)),
  );
  return [
    ...(grantsChanged(steps).length > 0 ? ['user', 'role', 'group'].flatMap((kind) => reads[kind] ?? []) : []),
    ...(isCut ? ['iam:GetAccountAuthorizationDetails', ...(reads['user'] ?? [])] : []),
  ];
}

const principals: ReadonlySet<string> = new Set(['user', 'group', 'role', 'policy']);

function cutsBack(undo: Undo): boolean {
  return undo.kind === 'calls' && undo.calls.some((call) => riskOf(call) >= 'R2');
}

function riskOf(call: ApiCall): string {
  const risk = findCall(call)?.risk ?? 'R3';
  return typeof risk === 'function' ? risk(call.parameters) : risk;
}
