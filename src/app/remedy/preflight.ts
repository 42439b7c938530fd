import type { Config } from '../../kernel/config.ts';
import type { Approval } from '../../remediation/plan/approval.ts';
import { needsOf } from '../../remediation/plan/needs-of.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import { planFlaws } from '../../remediation/plan/plan-flaws.ts';
import { principalOfArn } from '../../remediation/refusals/principal-of-arn.ts';
import { refusals } from '../../remediation/refusals/refusals.ts';
import { touching } from '../../remediation/refusals/touching.ts';
import type { World } from '../ports/world.ts';
import { approvalProblems } from './approvals.ts';

export interface PreflightOptions {
  /** UTC. */
  now: string;
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
export async function preflight(plan: Plan, world: World, { now, config, approvals }: PreflightOptions): Promise<Preflight> {
  const caller = await world.caller();
  const problems = [...planFlaws(plan), ...timeProblems(plan, now), ...approvalProblems(plan, config.approvals, approvals)];
  const notes: string[] = [];
  if (caller.account !== plan.account)
    problems.push(
      `The plan is for account ${plan.account}, and the credentials are for ${caller.account}. Name the right profile with --profile.`,
    );
  if (plan.caller !== undefined && principalOfArn(plan.caller) !== principalOfArn(caller.arn))
    problems.push(`The plan is to be applied by ${plan.caller}, and the credentials are those of ${caller.arn}.`);
  // What is read of an account that is not the plan's would only mislead.
  if (problems.length > 0) return { caller: caller.arn, problems, notes };
  const steps = touching(plan);
  const entities = steps.flatMap(({ step }) => needsOf(step).entities);
  const { state } = await world.read([...new Map(entities.map((one) => [`${one.kind}/${one.key}`, one])).values()], []);
  const isRollback = plan.origin.kind === 'rollback';
  // Shares and last administrators were judged on the whole account when the plan was made.
  const context = { plan, steps, before: state, after: state, caller: caller.arn, config, isRollback };
  problems.push(
    ...refusals(context)
      .filter(({ rule }) => rule !== 'caps')
      .map(({ reason }) => reason),
  );
  const permits = await world.may(steps.flatMap(({ step }) => step.permissions));
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
