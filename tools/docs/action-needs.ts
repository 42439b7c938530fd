import type { Action } from '../../src/remediation/action.ts';
import type { Permission } from '../../src/remediation/call-record.ts';
import type { Step } from '../../src/remediation/plan/plan.ts';
import { type CallNeeds, callNeeds } from './call-needs.ts';
import { guardNeeds } from './guard-needs.ts';
import { plannedCases } from './planned-cases.ts';

/** What the plans of an action's cases show that it takes to apply them and to take them back. */
export interface ActionNeeds {
  action: Action;
  /** By the name of the call, `iam:AttachUserPolicy`. */
  calls: ReadonlyMap<string, CallNeeds>;
  /** What is called beside the steps: to look before the first, to open gates, to make passwords, to hand secrets over. */
  beside: readonly Permission[];
}

/** Reads the needs of an action off its cases. */
export async function actionNeeds(action: Action): Promise<ActionNeeds> {
  const plans = await plannedCases(action);
  const beside = plans.flatMap((plan) => [...guardNeeds(plan).map(reading), ...plan.steps.flatMap(besideStep)]);
  return { action, calls: callNeeds(plans), beside };
}

function reading(action: string): Permission {
  return { action, resource: '*' };
}

function besideStep(step: Step): Permission[] {
  if (step.kind === 'gate') {
    if (step.gate.kind === 'key-used') return [reading('iam:GetAccessKeyLastUsed')];
    return step.gate.kind === 'quiet' ? [reading('cloudtrail:LookupEvents')] : [];
  }
  const undo = step.undo.kind === 'calls' ? step.undo.secrets : [];
  return [...step.secrets, ...undo].flatMap((use) => [
    ...(use.kind === 'made-password' ? [reading('iam:GetAccountPasswordPolicy')] : []),
    ...(use.kind !== 'asked' && use.handOver.to === 'secrets-manager' ? handingOver : []),
  ]);
}

/** Secrets go below `trailward/` unless the plan names another place; a secret that is there gets a new value. */
const handingOver: readonly Permission[] = ['secretsmanager:CreateSecret', 'secretsmanager:PutSecretValue'].map((action) => ({
  action,
  resource: 'arn:aws:secretsmanager:*:*:secret:trailward/*',
}));
