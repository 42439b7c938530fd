import { it } from 'vitest';
import { join } from 'node:path';
import { is, madeAccount, madeUser, none } from '../../../src/account/cases.ts';
import { useCli } from '../kit/use-cli.ts';
const weak = { minimumPasswordLength: 8, requireSymbols: false, requireNumbers: true, requireUppercaseCharacters: false, requireLowercaseCharacters: true, allowUsersToChangePassword: true, maxPasswordAge: 180, passwordReusePrevention: 3, hardExpiry: false };
const stage = useCli(() => madeAccount({ over: { passwordPolicy: is(weak) } }));
it('x', async () => {
  const { run, aws, folder } = stage();
  for (const id of ['expiry', 'uppercase', 'hard_expiry_off']) {
    const r = await run(['plan', '--live', ...aws, `iam_password_policy_${id}:account/account`, '--output', join(folder, `${id}.json`), '--as', 'cli']);
    console.log(id, r.code, r.note, r.out.slice(0, 9000));
    const a = await run(['apply', join(folder, `${id}.json`), ...aws, '--confirm', 'account', '--journal', join(folder, `${id}.jsonl`)]);
    console.log(a.code, a.note, stage().written);
  }
  const s = await run(['assess', '--live', ...aws, '--format', 'json']);
  console.log(JSON.parse(s.out).results.filter((r: any) => r.check.includes('password_policy')).map((r: any) => `${r.check} ${r.status}`));
});
