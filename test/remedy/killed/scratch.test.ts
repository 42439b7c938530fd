import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { all, document, held, is, madeAccount, madeKey, madePolicy, madeUser } from '../../../src/account/cases.ts';
import { useCli } from '../kit/use-cli.ts';

const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';
const wide = madePolicy('wide', [{ Sid: 'a', Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' }]);
const state = madeAccount({ users: [
  madeUser('alice', { accessKeys: all(madeKey('AKIAEXAMPLE000000001')), attached: held({ [admin]: 'AdministratorAccess' }) }),
  madeUser('chief', { accessKeys: all(madeKey('AKIAEXAMPLE0000CHIEF')), attached: held({ [admin]: 'AdministratorAccess', [wide.arn]: 'wide' }) }),
], policies: [wide] });
const stage = useCli(() => state);
it('x', async () => {
  const { run, aws, folder, fake } = stage();
  fake.around = (a, c) => { const r = c(); seen.push(`${a}:${r.status}`); if (a === 'CreateAccessKey') for (const u of fake.model.users) for (const k of u.keys) k.lastUsed ??= { at: new Date(), service: 's3', region: 'us-east-1' }; return r; };
  const doc = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] });
  let seen: string[] = [];
  for (const args of [
    ['rotate-access-key', '--target', 'access-key:AKIAEXAMPLE000000001'],
    ['replace-administrator', '--target', 'user:alice', '--param', `document=${doc}`, '--param', 'name=scoped'],
    ['create-support-role', '--param', 'principal=arn:aws:iam::111122223333:user/alice'],
    ['narrow-policy', '--target', `policy:${wide.arn}`, '--param', 'actions=s3:PutObject'],
    ['contain-principal', '--target', 'user:alice'],
  ]) {
    const p = await run(['plan', '--live', ...aws, '--action', ...args, '--output', `${folder}/${args[0]}.json`]);
    const before = JSON.stringify(fake.model);
    seen = [];
    const t = Date.now();
    const a = await run(['apply', `${folder}/${args[0]}.json`, ...aws, '--hand-over', `${folder}/hand`, '--journal', `${folder}/j-${args[0]}.jsonl`, '--yes', '--confirm', 'alice', '--confirm', 'wide', '--confirm', 'SupportAccess']);
    console.log(args[0], p.code, p.out.slice(0, 900), p.note.slice(-200), a.code, a.note, seen.length, Date.now() - t, seen.filter((s) => !/^(Get|List)/.test(s)));
    seen = [];
    const b = await run(['rollback', `${folder}/j-${args[0]}.jsonl`, ...aws, '--hand-over', `${folder}/hand`, '--output', `${folder}/b-${args[0]}.json`, '--journal', `${folder}/k-${args[0]}.jsonl`, '--yes', '--confirm', 'alice', '--confirm', 'wide', '--confirm', 'SupportAccess', '--confirm', wide.arn]);
    console.log(b.code, b.note, seen.length, seen.filter((s) => !/^(Get|List)/.test(s)), before === JSON.stringify(fake.model));
    seen = [];
  }
});
