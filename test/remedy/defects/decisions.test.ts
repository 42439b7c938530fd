import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all, is, madeAccount, madeKey, madeUser } from '../../../src/account/cases.ts';
import { answerXml } from '../../../src/aws/embedded/xml.ts';
import { actions } from '../../../src/remediation/actions.generated.ts';
import { everyCase } from '../kit/every-case.ts';
import { planCase } from '../kit/plan-case.ts';
import { type CliStage, isWrite, useCli } from '../kit/use-cli.ts';
import { withAnotherAdministrator, withPoliciesOfAws } from '../kit/whole-state.ts';
import { byCommand } from './by-command.ts';

const accepted = 'AKIAEXAMPLE000000001';
const open = 'AKIAEXAMPLE000000002';
// Unused for long enough, and not old enough for rotation, which is another finding.
const created = is(`${new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 19)}Z`);
const user = (name: string, id: string) => madeUser(name, { accessKeys: all(madeKey(id, { created })) });
const account = madeAccount({ users: [user('alice', accepted), user('bob', open), madeUser('carol'), madeUser('dave')] });
const finding = (id: string) => `iam_user_access_key_unused:access-key/${id}`;
const action = (id: string) => ['--action', 'deactivate-access-key', '--target', `access-key:${id}`];
const names = ['alice', 'bob'];

/** Writes a configuration and gives the flags that name it. */
function configured({ folder }: CliStage, yaml: string): string[] {
  const path = join(folder, 'trailward.yaml');
  writeFileSync(path, yaml);
  return ['--config', path];
}

const exception = (expires: string) => `exceptions:
  - resource: access-key:${accepted}
    check: iam_user_access_key_unused
    owner: Maria
    reason: The yearly import signs with it.
    expires: ${expires}
`;

const stage = useCli(() => account);
const statusOf = (id: string) =>
  stage()
    .fake.model.users.flatMap(({ keys }) => keys)
    .find((key) => key.id === id)?.status;

describe('defect 4, what somebody accepted is fixed too', () => {
  it('no plan is made of it: not by its finding, nor with all the others, nor by its action, nor by an action on the account', async () => {
    const { plan, apply, statuses } = byCommand(stage(), names);
    const config = configured(stage(), exception('2099-12-31'));
    expect((await statuses(...config)).get(finding(accepted))).toBe('EXCEPTED');
    const own = await plan('own', finding(accepted), ...config);
    expect(own.note).toContain('is EXCEPTED, so there is nothing to plan. Maria: The yearly import signs with it.');
    const named = await plan('named', ...action(accepted), ...config);
    expect([named.code, named.note]).toEqual([2, expect.stringContaining('by Maria: The yearly import signs with it.')]);
    const whole = await plan('whole', '--action', 'deactivate-unused-access-keys', '--target', 'account', '--param', 'days=45', ...config);
    expect([whole.code, whole.note]).toEqual([2, expect.stringContaining('by Maria')]);
    for (const { path } of [own, named, whole])
      expect(
        stage()
          .files()
          .some((file) => file.path === path),
      ).toBe(false);
    const every = await plan('every', '--all', ...config);
    expect(JSON.stringify(every.plan().steps)).not.toContain(accepted);
    expect((await apply('every', ...config, '--confirm', '111122223333')).code).toBe(0);
    expect([statusOf(accepted), statusOf(open)]).toEqual(['Active', 'Inactive']);
  });

  it('a plan that was made before somebody accepted it is not applied after', async () => {
    const { plan, apply } = byCommand(stage(), names);
    await plan('early', finding(accepted));
    const { code, note } = await apply('early', ...configured(stage(), exception('2099-12-31')));
    expect([code, note]).toEqual([2, expect.stringContaining('by Maria')]);
    expect([stage().written, statusOf(accepted)]).toEqual([[], 'Active']);
  });

  it('once the exception ended it is a finding again, and planned', async () => {
    const { plan, apply } = byCommand(stage(), names);
    const config = configured(stage(), exception('2020-12-31'));
    expect((await plan('late', finding(accepted), ...config)).code).toBe(0);
    expect((await apply('late', ...config)).code).toBe(0);
    expect(statusOf(accepted)).toBe('Inactive');
  });
});

describe('defect 4, no dry run, no question, no second look', () => {
  it('a plan changes nothing, and neither does apply until what it touches was named', async () => {
    const { plan, apply } = byCommand(stage(), []);
    expect((await plan('dry', finding(open))).plan().steps.length).toBeGreaterThan(0);
    for (const answer of [[], ['--confirm', 'carol'], ['--confirm', '']]) {
      const { code, note } = await apply('dry', ...answer);
      expect([code, note]).toEqual([2, expect.stringContaining('Nothing was changed.')]);
    }
    const typed = await stage().run(['apply', join(stage().folder, 'dry.json'), ...stage().aws], { shown: ['y'] });
    expect([typed.code, typed.note]).toEqual([2, expect.stringContaining('What was typed is not bob.')]);
    expect([stage().written, statusOf(open)]).toEqual([[], 'Active']);
  });

  it('a call that AWS takes and does not carry out is not told as done', async () => {
    const { plan, apply } = byCommand(stage(), names);
    await plan('look', finding(open), '--action', 'deactivate-access-key');
    stage().fake.around = (call, carryOut) => (call === 'UpdateAccessKey' ? { status: 200, body: answerXml(call, {}) } : carryOut());
    const { code, note } = await apply('look');
    expect(code).toBe(3);
    expect(note).toContain('Stopped at step 1 (unverified)');
    expect(note).not.toContain('Done and verified');
  });
});

describe('defect 12, an approval that is a stub', () => {
  const ann = generateKeyPairSync('ed25519');
  const ben = generateKeyPairSync('ed25519');
  const base64 = ({ publicKey }: typeof ann) => publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const approvers = `approvals:\n  required: 1\n  approvers:\n    - { name: Ann, key: ${base64(ann)} }\n    - { name: Ben, key: ${base64(ben)} }\n`;

  const approve = (config: readonly string[], as: string, { privateKey }: typeof ann) => {
    const { folder, run } = stage();
    const path = join(folder, `${as}.pem`);
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    return run(['approve', join(folder, 'one.json'), '--as', as, '--key', path, '--yes', ...config]);
  };

  it('without one nothing is called, nor with one of whoever asked, of nobody known, or with another key', async () => {
    const { plan, apply } = byCommand(stage(), names);
    const config = configured(stage(), approvers);
    await plan('one', finding(open), '--requester', 'Ben', ...config);
    const refused = async () => {
      const { code, note } = await apply('one', ...config);
      expect([code, note]).toEqual([2, expect.stringContaining('needs 1 approvals and has 0')]);
      expect([stage().written, statusOf(open)]).toEqual([[], 'Active']);
    };
    await refused();
    expect((await approve(config, 'Ben', ben)).code).not.toBe(0);
    expect((await approve(config, 'Eve', generateKeyPairSync('ed25519'))).code).not.toBe(0);
    expect((await approve(config, 'Ann', ben)).code).not.toBe(0);
    await refused();
    // An approval that was signed with another key and put there by hand.
    const other = configured(stage(), approvers.replace(base64(ann), base64(generateKeyPairSync('ed25519'))).replace('Ben', 'Zoe'));
    const forged = approvers.replace(base64(ann), 'KEY').replace(base64(ben), base64(ann)).replace('KEY', base64(ben));
    expect((await approve(configured(stage(), forged), 'Ann', ben)).code).toBe(0);
    configured(stage(), approvers);
    await refused();
    expect(await apply('one', ...other)).toMatchObject({ code: 2, note: expect.stringContaining('needs 1 approvals') });
  });

  it('with one of somebody else it is applied, and it is for this plan only', async () => {
    const { plan, apply } = byCommand(stage(), names);
    const config = configured(stage(), approvers);
    await plan('one', finding(open), '--requester', 'Ben', ...config);
    expect((await approve(config, 'Ann', ann)).code).toBe(0);
    const approval = stage()
      .files()
      .find(({ path }) => path.includes('.approval.'));
    await plan('two', finding(accepted), '--requester', 'Ben', ...config);
    writeFileSync(join(stage().folder, 'two.approval.Ann.json'), approval?.text ?? '');
    const two = await apply('two', ...config);
    expect([two.code, two.note, stage().written]).toEqual([2, expect.stringContaining('needs 1 approvals and has 0'), []]);
    expect((await apply('one', ...config)).code).toBe(0);
    expect([statusOf(open), statusOf(accepted)]).toEqual(['Inactive', 'Active']);
  });

  it('what a plan was made to need it still needs when the configuration asks for none', async () => {
    const { plan, apply } = byCommand(stage(), names);
    expect((await plan('one', finding(open), '--requester', 'Ben', ...configured(stage(), approvers))).code).toBe(0);
    const { code, note } = await apply('one');
    expect([code, note, stage().written]).toEqual([2, expect.stringContaining('needs 1 approvals and has 0'), []]);
  });
});

describe('defect 15, any word is taken for yes', () => {
  const flags = actions.flatMap(({ id, parameters }) =>
    Object.entries(parameters).flatMap(([name, { type }]) => (type.kind === 'flag' ? [{ id, name }] : [])),
  );
  const words = ['absent', 'no', 'off', 'none', 'False', 'FALSE', '0', '1', 'yes', 'True', 'null', 'undefined', ' true', ''];

  it.each(flags)('$id takes $name as true or false, and no other word', async ({ id, name }) => {
    const cases = (await everyCase()).filter(({ action: one }) => one.id === id);
    expect(cases.length).toBeGreaterThan(0);
    for (const one of cases) {
      const state = withAnotherAdministrator(withPoliciesOfAws(one.one.state));
      for (const word of words) {
        const planned = planCase(one, state, { parameters: { ...one.one.parameters, [name]: word } });
        expect(planned, `${one.name} ${word}`).toMatchObject({
          kind: 'refused',
          reasons: [expect.stringContaining(`${name} of ${id} must be true or false`)],
        });
      }
    }
  });

  it.each(flags)('$id does not take false for $name as true', async ({ id, name }) => {
    const cases = (await everyCase()).filter(({ action: one }) => one.id === id);
    const said = (one: (typeof cases)[number], value: string) => {
      const planned = planCase(one, withAnotherAdministrator(withPoliciesOfAws(one.one.state)), {
        parameters: { ...one.one.parameters, [name]: value },
      });
      return planned.kind === 'plan' ? JSON.stringify([planned.plan.steps, planned.plan.breaks]) : JSON.stringify(planned);
    };
    expect(cases.some((one) => said(one, 'true') !== said(one, 'false'))).toBe(true);
  });

  it('at the command line, too', async () => {
    const { plan } = byCommand(stage(), []);
    for (const word of ['absent', 'no', '']) {
      const { code, note } = await plan('flag', ...action(open), '--param', `tag=${word}`);
      expect([code, note]).toEqual([2, expect.stringContaining('must be true or false')]);
    }
    expect(stage().written.filter(isWrite)).toEqual([]);
  });
});
