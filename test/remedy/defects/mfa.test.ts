import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madeKey, madeUser } from '../../../src/account/cases.ts';
import { assess } from '../../../src/app/assess.ts';
import { chooseWishes } from '../../../src/app/remedy/choose-wishes.ts';
import { makePlan } from '../../../src/app/remedy/make-plan.ts';
import { planForms, printPlan } from '../../../src/app/remedy/print-plan.ts';
import { detectors } from '../../../src/detection/detectors.generated.ts';
import { findAction } from '../../../src/remediation/find-action.ts';
import type { Plan } from '../../../src/remediation/plan/plan.ts';
import { roomy } from '../kit/plan-case.ts';
import { useCli } from '../kit/use-cli.ts';
import { withAnotherAdministrator } from '../kit/whole-state.ts';
import { byCommand } from './by-command.ts';

const login = is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) });
const callsOf = ({ steps }: Plan) => steps.flatMap((step) => (step.kind === 'call' ? [step.call] : []));

describe('defect 5, a user without MFA loses its password', () => {
  const reading = is(document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }]));
  const everything = is(document([{ Effect: 'Allow', Action: '*', Resource: '*' }]));
  const state = withAnotherAdministrator(
    madeAccount({
      users: [
        madeUser('alice', { login, inline: held({ own: reading }) }),
        madeUser('bob', { accessKeys: all(madeKey('AKIAEXAMPLE000000001')) }),
        madeUser('root-of-all', { login, inline: held({ all: everything }) }),
      ],
    }),
  );
  const stage = useCli(() => state);
  const context = { state, partition: 'aws', now: '2026-03-02T09:00:00Z', config: roomy, days: 7 };
  const assessment = assess(state, context);
  const open = assessment.results.filter(({ check, status }) => status === 'FAIL' && /^iam_(?:user|administrator)_.*mfa/.test(check));
  const remedies = open.flatMap(({ id, remediations }) => remediations.map((remedy) => ({ id, remedy })));
  // Only one of them takes parameters, which are what the holder is given instead.
  const given = { document: document([{ Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' }]), name: 'narrow' };

  /** What comes of a remedy, and every text in which it is told to people. */
  function told(id: string, remedy: string): string[] {
    const { wishes } = chooseWishes([id], assessment, { thresholds: {}, wanted: remedy });
    const wanted = wishes.map((wish) => (remedy === 'replace-administrator' ? { ...wish, parameters: given } : wish));
    const planned = makePlan(wanted, { kind: 'findings', findings: [id] }, context);
    const texts = planned.kind === 'plan' ? planForms.map(({ name }) => printPlan(planned.plan, name) ?? '') : [];
    return [JSON.stringify(planned), ...texts];
  }

  it.each(remedies)('$remedy for $id takes no sign-in away, in the plan or in a text for people', ({ id, remedy }) => {
    expect(findAction(remedy)?.calls).not.toContain('iam:DeleteLoginProfile');
    const texts = told(id, remedy);
    for (const text of texts) expect(text).not.toMatch(/delete.?login.?profile/i);
    expect(texts[0]).toMatch(/"kind":"(?:plan|guides)"|no machine can give a code/);
  });

  it('there are as many findings as users lack a device, each with more than one remedy', () => {
    expect(remedies.length).toBeGreaterThan(10);
    expect(new Set(remedies.map(({ remedy }) => remedy)).size).toBeGreaterThan(3);
  });

  it('neither does a remedy of what the detectors find', () => {
    const found = detectors.filter(({ id }) => id.includes('mfa'));
    expect(found.length).toBeGreaterThan(1);
    for (const id of found.flatMap(({ remediations }) => remediations))
      expect(findAction(id)?.calls, id).not.toContain('iam:DeleteLoginProfile');
  });

  it('nor a plan of everything', async () => {
    const { plan } = byCommand(stage(), []);
    const every = await plan('every', '--all');
    expect(callsOf(every.plan()).map(({ action }) => action)).not.toContain('DeleteLoginProfile');
    expect(stage().written).toEqual([]);
  });

  it('the one that is carried out leaves the password, and the finding is gone', async () => {
    const { plan, statuses } = byCommand(stage(), []);
    const id = 'iam_user_console_mfa_enabled:user/alice';
    await plan('device', id, '--action', 'assign-virtual-mfa-device');
    const { folder, aws, run } = stage();
    const args = ['apply', join(folder, 'device.json'), ...aws, '--journal', join(folder, 'device.jsonl'), '--confirm', 'alice', '--yes'];
    const done = await run(args, { shown: [], hidden: ['123456', '654321'] });
    expect(done.code, done.note).toBe(0);
    expect((await statuses()).get(id)).toBe('PASS');
    expect(stage().fake.model.users.find(({ name }) => name === 'alice')?.login).toBeDefined();
  });
});
