import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyPlan } from '../../app/remedy/apply-plan.ts';
import { differing } from '../../app/remedy/differing.ts';
import { journalWriter } from '../../app/remedy/journal-writer.ts';
import { makePlan, type Wish } from '../../app/remedy/make-plan.ts';
import { planRollback } from '../../app/remedy/plan-rollback.ts';
import { type Journal, readJournal } from '../../app/remedy/read-journal.ts';
import type { Plan } from '../../app/remedy/read-plan.ts';
import { noConfig } from '../../kernel/config.ts';
import { riskInWords } from '../../kernel/risk-in-words.ts';
import { plural } from '../../report/text/plural.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import { wrap } from '../../report/text/wrap.ts';
import { journalFile, journalText } from '../../store/journal-file.ts';
import type { Host } from '../host.ts';
import { type DemoAccount, demoAccount } from './demo-account.ts';

const account = fileURLToPath(new URL('../../../demo/account.json', import.meta.url));

/** The remedies of the demo, in their order. */
const wishes: readonly { why: string; wish: Wish }[] = [
  {
    why: 'User svc-backup still has administrator access, and whoever made it may have more of its keys. It is cut off first.',
    wish: { action: 'contain-principal', target: 'user:svc-backup', parameters: {} },
  },
  {
    why: 'The password policy that the night left is strengthened, in one call that weakens no field.',
    wish: { action: 'set-password-policy', target: 'account', parameters: {} },
  },
];

/**
 * The response to the incident, carried out for real against the account of the demo, which a server on this machine
 * holds: contained, fixed, verified, and taken back to the last field.
 */
export async function respond(host: Host, folder: string): Promise<void> {
  const demo = await demoAccount(JSON.parse(readFileSync(account, 'utf8')));
  const columns = Math.min(Math.max(host.width, 40), 120);
  const say = async (text: string, indent = '') => {
    for (const line of wrap(sanitise(text, 4_000), columns, indent)) await host.out(`${line.trimEnd()}\n`);
  };
  try {
    const before = await demo.collect();
    const journals: Journal[] = [];
    for (const [index, { why, wish }] of wishes.entries()) {
      await host.out(`\nRESPONSE ${index + 1}  trailward plan --action ${wish.action} --target ${wish.target}; trailward apply PLAN\n\n`);
      await say(why, '  ');
      const plan = await planned(demo, wish);
      await say(`${plan.title}. Risk ${plan.risk}: ${riskInWords[plan.risk]}.`, '  ');
      journals.push(await applied(plan, demo, join(folder, `${index + 1}.jsonl`), say));
    }
    await host.out('\nRESPONSE 3  trailward rollback JOURNAL, the last one first: was it a false alarm?\n\n');
    for (const [index, journal] of journals.reverse().entries()) {
      const back = await planRollback(journal, demo.world, { toStep: 0, now: demo.clock.now(), expires: '2099-01-01T00:00:00Z' });
      if (back.kind !== 'plan') throw new Error(`The demo could not be taken back: ${JSON.stringify(back)}`);
      await applied(back.plan, demo, join(folder, `back-${index + 1}.jsonl`), say);
    }
    const left = differing(before, await demo.collect());
    await say(
      left.length === 0
        ? 'The account is as it was before, in every fact of every user, role and policy.'
        : `Not as before: ${left.join('; ')}.`,
      '  ',
    );
  } finally {
    await demo.close();
  }
}

async function planned(demo: DemoAccount, wish: Wish): Promise<Plan> {
  const state = await demo.collect();
  const context = { state, partition: 'aws', now: demo.clock.now(), config: noConfig, days: 7 };
  const made = makePlan([wish], { kind: 'action', ...wish }, context);
  if (made.kind !== 'plan') throw new Error(`The demo could not be planned: ${JSON.stringify(made)}`);
  return made.plan;
}

async function applied(
  plan: Plan,
  demo: DemoAccount,
  path: string,
  say: (text: string, indent?: string) => Promise<void>,
): Promise<Journal> {
  const file = journalFile(path, 'begin');
  const steps: string[] = [];
  const ports = { ...demo, journal: journalWriter(file.append, demo.clock.now) };
  const outcome = await applyPlan(plan, ports, {
    journal: plan.id,
    config: noConfig,
    approvals: [],
    onStep: (step, what) =>
      what === 'done' &&
      steps.push(`${step.number}/${plan.steps.length} ${step.title}: ${step.kind === 'gate' ? 'passed' : 'done and verified'}`),
  });
  file.close();
  for (const step of steps) await say(step, '    ');
  const reading = readJournal(journalText(path));
  if (outcome.kind !== 'applied' || reading.kind !== 'journal') throw new Error(`The demo stopped: ${JSON.stringify(outcome)}`);
  await say(`Journal: ${plural(reading.journal.records.length, 'record')}, each on the disk before the next call.`, '    ');
  return reading.journal;
}
