import { expect } from 'vitest';
import type { ApplyPorts } from '../../../src/app/ports/apply-ports.ts';
import { type TestJournal, testJournal } from '../../../src/app/remedy/apply-kit.cases.ts';
import { type ApplyOutcome, applyPlan, resumeJournal } from '../../../src/app/remedy/apply-plan.ts';
import { findCall } from '../../../src/remediation/find-call.ts';
import { progressOf } from '../../../src/remediation/journal/progress.ts';
import { bound } from '../../../src/remediation/plan/placeholder.ts';
import type { CallStep, Gate, Plan } from '../../../src/remediation/plan/plan.ts';
import type { RemediationPolicy } from '../../../tools/docs/remediation-policies.ts';
import { roomy } from '../kit/plan-case.ts';
import type { RoleStage } from './role-stage.ts';

export interface Proving {
  stage: RoleStage;
  policy: RemediationPolicy;
  /** All but the journal. */
  ports: Omit<ApplyPorts, 'journal'> & { journalOf: (journal: TestJournal) => ApplyPorts['journal'] };
  open: (gate: Gate) => Promise<void>;
  /** Actions that were proven before, by the simulator and by enforcement; those of this plan are put in. */
  simulated: Set<string>;
  enforced: Set<string>;
}

/**
 * Applies a plan with the policy, which before that lacks one action after the other. Gives the journal.
 */
export async function provePlan(plan: Plan, proving: Proving): Promise<TestJournal> {
  await simulates(plan, proving);
  return enforces(plan, proving);
}

/** Without a permission to read, nothing is called, and what could not be read is named. */
export async function staysUnread(plan: Plan, { stage, policy, ports }: Proving, permission: string, named: string): Promise<void> {
  const journal = testJournal();
  await stage.give(policy, [permission]);
  stage.sent.length = 0;
  const outcome = await applyPlan(plan, { ...ports, journal: ports.journalOf(journal) }, options);
  expect(outcome, permission).toMatchObject({ kind: 'stopped', cause: 'untold', reason: expect.stringContaining(named) });
  expect(JSON.stringify(outcome)).toContain(`the caller may not call ${permission}`);
  expect(stage.sent).toEqual([]);
  expect(journal.read().records.some(({ kind }) => kind === 'intent')).toBe(false);
}

/** What the role lacks is told before the first call, all of it at once; where the ARN is not known whole, only the call tells. */
async function simulates(plan: Plan, { stage, policy, ports, simulated }: Proving): Promise<void> {
  const asked = callsIn(plan).flatMap(({ permissions }) => permissions);
  const needed = new Set(asked.filter(({ resource }) => resource === '*' || !resource.includes('*')).map(({ action }) => action));
  const lacking = [...needed].filter((action) => !simulated.has(action));
  if (lacking.length === 0) return;
  const journal = testJournal();
  await stage.give(policy, lacking);
  stage.sent.length = 0;
  const outcome = await applyPlan(plan, { ...ports, journal: ports.journalOf(journal) }, options);
  const said = lacking.map((action) => expect.stringContaining(` may not call ${action} on `));
  expect(outcome).toEqual({ kind: 'not-begun', problems: expect.arrayContaining(said) });
  expect([journal.text, stage.sent]).toEqual(['', []]);
  for (const action of lacking) simulated.add(action);
}

/** What the role lacks and may not ask for stops the plan at its call, and once the role has it the plan goes on from there. */
async function enforces(plan: Plan, { stage, policy, ports, open, enforced }: Proving): Promise<TestJournal> {
  const journal = testJournal();
  const own = { ...ports, journal: ports.journalOf(journal) };
  stage.sent.length = 0;
  const needed = new Set(callsIn(plan).flatMap(enforcedIn));
  for (const action of [...needed].filter((one) => !enforced.has(one))) {
    await stage.give(policy, [action, 'iam:SimulatePrincipalPolicy']);
    expect(await goneOn(), action).toMatchObject({
      kind: 'stopped',
      reason: expect.stringContaining(`not authorized to perform: ${action} `),
    });
    isRecorded();
    enforced.add(action);
  }
  await stage.give(policy);
  expect(await goneOn()).toEqual({ kind: 'applied' });
  isRecorded();
  return journal;

  /** Begins, or goes on once the role may; and again when a gate was closed and what it waits for is done. */
  async function goneOn(): Promise<ApplyOutcome> {
    const outcome = journal.text === '' ? await applyPlan(plan, own, options) : await resumeJournal(journal.read(), own, options);
    const step = outcome.kind === 'waiting' ? plan.steps.find(({ number }) => number === outcome.step) : undefined;
    if (step?.kind !== 'gate') return outcome;
    await open(bound(step.gate, progressOf(journal.read().records).bindings));
    return resumeJournal(journal.read(), own, options);
  }

  /** What was sent and not refused is what the journal meant to do and has no refusal of. */
  function isRecorded(): void {
    const { records } = journal.read();
    const count = (kind: string) => records.filter((record) => record.kind === kind).length;
    expect(stage.sent.length).toBe(count('intent') - count('refused'));
  }
}

/** The actions that a step's own call takes, and the handing over of its secret: what AWS asks for beside a call localemu does not. */
function enforcedIn({ call, secrets }: CallStep): string[] {
  const handsOver = secrets.some((use) => use.kind !== 'asked' && use.handOver.to === 'secrets-manager');
  return [...(findCall(call)?.permissions ?? [`${call.service}:${call.action}`]), ...(handsOver ? ['secretsmanager:CreateSecret'] : [])];
}

function callsIn({ steps }: Plan): CallStep[] {
  return steps.filter((step): step is CallStep => step.kind === 'call');
}

const options = { journal: 'proof', config: roomy, approvals: [], patience: { verify: 5, drift: 0, settle: 1, attempts: 6 } };
