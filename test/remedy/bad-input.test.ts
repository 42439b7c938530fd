import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { all, document, held, madeAccount, madeGroup, madeKey, madePolicy, madeRole, madeUser } from '../../src/account/cases.ts';
import type { Model } from '../../src/aws/embedded/model.ts';
import { errorXml } from '../backends/wire-fake/xml.ts';
import { heldBy } from './killed/held-by.ts';
import { type Said, useCli } from './kit/use-cli.ts';

// Plans and journals that somebody touched are in bad-plans.test.ts and bad-journals.test.ts.

const key = 'AKIAEXAMPLE000000001';
const reading = madePolicy('reading', [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }]);
const stage = useCli(() =>
  madeAccount({
    users: [madeUser('alice', { accessKeys: all(madeKey(key)) })],
    groups: [madeGroup('staff', { attached: held({ [reading.arn]: 'reading' }) })],
    roles: [madeRole('deploy')],
    policies: [reading],
  }),
);

const file = (name: string) => join(stage().folder, name);
const names = ['alice', 'deploy', 'staff', 'reading'].flatMap((name) => ['--confirm', name]);

async function planned(...args: readonly string[]): Promise<void> {
  const { code, note } = await stage().run(['plan', '--live', ...stage().aws, '--output', file('plan.json'), '--action', ...args]);
  expect(code, note).toBe(0);
}

const apply = (): Promise<Said> => stage().run(['apply', file('plan.json'), ...stage().aws, '--yes', ...names, '--journal', file('journal.jsonl')]);
const resume = (): Promise<Said> => stage().run(['resume', file('journal.jsonl'), ...stage().aws]);
const rollback = (): Promise<Said> =>
  stage().run(['rollback', file('journal.jsonl'), ...stage().aws, '--yes', ...names, '--output', file('back.json'), '--journal', file('back.jsonl')]);

describe('x', () => {
  it('y', async () => {
    await planned('attach-policy', '--target', 'role:deploy', '--param', `policy=${reading.arn}`);
    console.log(readFileSync(file('plan.json'), 'utf8').length, JSON.parse(readFileSync(file('plan.json'), 'utf8')).steps[0].before);
    const [p] = stage().fake.model.policies;
    if (p !== undefined) { p.id = 'ANPAOTHER'; p.versions[0]!.document = document([{ Effect: 'Allow', Action: '*', Resource: '*' }]); }
    console.log(await apply());
  });
});
