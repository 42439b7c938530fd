import { expect, it } from 'vitest';
import { all, is, madeAccount, madeKey, madeUser } from '../../src/account/cases.ts';
import { useCli } from './kit/use-cli.ts';

const key = 'AKIAEXAMPLE000000001';
const login = is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) });
const state = madeAccount({
  users: [madeUser('alice', { accessKeys: all(madeKey(key)), login }), madeUser('bob')],
});

const stage = useCli(() => state);

it('spike', async () => {
  const { run, aws, folder, written, files } = stage();
  for (const [action, target, ...rest] of [['set-temporary-password', 'user:alice'], ['rotate-access-key', `access-key:${key}`], ['assign-virtual-mfa-device', 'user:alice']]) {
    const p = await run(['plan', '--live', ...aws, '--action', action!, '--target', target!, '--output', `${folder}/plan.json`, ...rest]);
    console.log(p.code, p.out.slice(-600), p.note);
    const a = await run(['apply', `${folder}/plan.json`, ...aws.slice(0, 4), '--hand-over', `${folder}/hand`, '--journal', `${folder}/j-${action}.jsonl`, '--yes', '--confirm', 'alice', '--confirm', 'arn:aws:iam::111122223333:mfa/alice'], { shown: [], hidden: ['123456', '654321'] });
    console.log(a.code, a.note);
  }
  console.log(written, files().map(({path, mode}) => [path, mode.toString(8)]));
});
