import type { Config } from '../../kernel/config.ts';
import type { Approval } from '../../remediation/plan/approval.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import { planFlaws } from '../../remediation/plan/plan-flaws.ts';
import { refusals } from '../../remediation/refusals/refusals.ts';
import { touching } from '../../remediation/refusals/touching.ts';
import type { World } from '../ports/world.ts';
import { approvalProblems } from './approvals.ts';
import { callerNow } from './caller-now.ts';
import { exceptedBy } from './excepted-by.ts';
import { lastAdministratorNow } from './last-administrator-now.ts';
import { readForGuards } from './read-for-guards.ts';

export interface PreflightOptions {
  /** UTC. */
  now: string;
  /** By which the times of the plan are judged, UTC; `now` unless given: what was begun in time may be brought to its end. */
  begun?: string;
  config: Config;
  approvals: readonly Approval[];
}

export interface Preflight {
  /** ARN of the caller. */
  caller: string;
  /** Why the plan may not be applied, as sentences. Nothing was called but to read. */
  problems: readonly string[];
  notes: readonly string[];
}

/** Everything that must hold before the first call of a plan: the plan itself, who applies it and when, approvals, permissions, refusals. */
export async function preflight(plan: Plan, world: World, { now, begun = now, config, approvals }: PreflightOptions): Promise<Preflight> {
  const caller = await world.caller();
  const problems = [
    ...planFlaws(plan),
    ...timeProblems(plan, begun),
    ...approvalProblems(plan, config.approvals, approvals),
    ...[callerNow(plan, caller) ?? []].flat(),
  ];
  const notes: string[] = [];
  // What is read of an account that is not the plan's would only mislead.
  if (problems.length > 0) return { caller: caller.arn, problems, notes };
  const steps = touching(plan);
  const isRollback = plan.origin.kind === 'rollback';
  const context = { plan, steps, isPart: true, caller: caller.arn, config, excepted: exceptedBy(config, now), isRollback };
  const { state, gaps } = await readForGuards(steps, context, world);
  problems.push(...gaps, ...refusals({ ...context, before: state, after: state }).map(({ reason }) => reason));
  const administrators = await lastAdministratorNow(plan, context, world, now);
  problems.push(...administrators.problems);
  notes.push(...administrators.notes);
  const permits = await world.may(steps.flatMap(({ step }) => step.permissions.filter(({ resource }) => !resource.includes('‹'))));
  if (permits === undefined)
    notes.push(
      'Whether the caller may make the calls could not be asked (iam:SimulatePrincipalPolicy); the first that it may not make stops the plan.',
    );
  for (const { action, resource, allowed } of permits ?? [])
    if (!allowed) problems.push(`The caller ${caller.arn} may not call ${action} on ${resource}.`);
  return { caller: caller.arn, problems: [...new Set(problems)], notes };
}

function timeProblems({ expires, notBefore, created }: Plan, now: string): string[] {
  if (now > expires) return [`The plan expired at ${expires}. Make it anew: the account may have changed since ${created}.`];
  if (notBefore !== undefined && now < notBefore) return [`The plan may not be applied before ${notBefore}: the grace has not passed.`];
  return [];
}
