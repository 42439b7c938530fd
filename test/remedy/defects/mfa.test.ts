import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madeKey, madeUser } from '../../../src/account/cases.ts';
import { checks } from '../../../src/posture/checks.generated.ts';
import { findAction } from '../../../src/remediation/find-action.ts';
import type { Plan } from '../../../src/remediation/plan/plan.ts';
import { useCli } from '../kit/use-cli.ts';
import { withAnotherAdministrator } from '../kit/whole-state.ts';
import { byCommand } from './by-command.ts';

const login = is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) });
const callsOf = ({ steps }: Plan) => steps.flatMap((step) => (step.kind === 'call' ? [step.call] : []));

describe('defect 5, a user without MFA loses its password', () => {
  const reading = is(document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }]));
  const everything = is(document([{ Effect: 'Allow', Action: '*', Resource: '*' }]));
  const stage = useCli(() =>
    withAnotherAdministrator(
      madeAccount({
        users: [
          madeUser('alice', { login, inline: held({ own: reading }) }),
          madeUser('bob', { accessKeys: all(madeKey('AKIAEXAMPLE000000001')) }),
          madeUser('root-of-all', { login, inline: held({ all: everything }) }),
        ],
      }),
    ),
  );

  it('whatever remedy a finding about MFA has, it takes no sign-in away, in the plan or in the texts for people', async () => {
    const { plan, statuses } = byCommand(stage(), []);
    const given = join(stage().folder, 'narrow.json');
    writeFileSync(given, document([{ Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' }]));
    const failing = [...(await statuses())].flatMap(([id, status]) =>
      status === 'FAIL' && /^iam_(?:user|administrator)_.*mfa/.test(id) ? [id] : [],
    );
    expect(failing.length).toBeGreaterThan(4);
    let texts = 0;
    for (const id of failing) {
      const check = checks.find((one) => id.startsWith(`${one.id}:`));
      for (const remedy of check?.remediations ?? []) {
        expect(findAction(remedy)?.calls).not.toContain('iam:DeleteLoginProfile');
        const more = remedy === 'replace-administrator' ? ['--param', `document=@${given}`, '--param', 'name=narrow'] : [];
        for (const as of ['console', 'cli', 'python']) {
          const { out } = await plan('mfa', id, '--action', remedy, '--as', as, ...more);
          expect(out, `${id} ${remedy}`).not.toMatch(/delete.?login.?profile|remove.*console (?:access|password)/i);
          texts += out === '' ? 0 : 1;
        }
      }
    }
    expect(texts).toBeGreaterThan(20);
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
