import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { deactivate, useApply } from '../remedy/apply.test-kit.ts';

const stage = useApply();
const { publicKey: pair, privateKey } = generateKeyPairSync('ed25519');
const publicKey = pair.export({ type: 'spki', format: 'der' }).toString('base64');

describe('approve', () => {
  const approve = (args: readonly string[] = [], typed?: readonly string[]) =>
    stage().folder.run(['approve', 'plan.json', '--key', 'priya.pem', '--as', 'priya', ...args], typed);
  beforeEach(async () => {
    stage().folder.write('trailward.yaml', `approvals: {required: 1, approvers: [{name: priya, key: ${publicKey}}]}`);
    stage().folder.write('priya.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    stage().folder.write('other.pem', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    expect(await stage().plan(...deactivate, '--requester', 'maria')).toMatchObject({ code: 0 });
  });

  it('lets a plan be applied that could not be before', async () => {
    expect(await stage().apply()).toMatchObject({ code: 2, note: expect.stringContaining('The plan needs 1 approval') });
    expect(await approve(['--yes'])).toMatchObject({
      code: 0,
      note: expect.stringMatching(/^Approved plan [0-9a-f]{12} as priya: plan\.approval\.priya\.json\n$/),
    });
    expect((await stage().apply()).code).toBe(0);
    expect(stage().statusOf()).toBe('Inactive');
  });

  it('shows the plan first, and takes anything but yes for no', async () => {
    const said = await approve([], ['perhaps']);
    expect(said).toMatchObject({
      code: 2,
      out: expect.stringContaining('Make access key AKIAEXAMPLE000000001'),
      note: 'It is not approved.\n',
    });
    expect(await approve([], ['yes'])).toMatchObject({ code: 0 });
  });

  it.each<[string, string[], string]>([
    ['the key of somebody else', ['--key', 'other.pem', '--yes'], 'TW_APPROVAL'],
    ['a name that trailward.yaml does not have', ['--as', 'mallory', '--yes'], 'TW_APPROVAL'],
    ['whoever asked for the plan', ['--as', 'maria', '--yes'], 'TW_APPROVAL'],
    ['a key that is not there', ['--key', 'missing.pem', '--yes'], 'missing.pem could not be read'],
    ['a key that is none', ['--key', 'plan.json', '--yes'], 'TW_APPROVAL'],
  ])('2 for %s', async (_name, args, word) => {
    expect(await approve(args)).toMatchObject({ code: 2, note: expect.stringContaining(word) });
    expect((await stage().apply()).code).toBe(2);
  });

  it('a plan cannot be made without saying who asks for it', async () => {
    expect(await stage().plan()).toMatchObject({ code: 2, note: expect.stringContaining('--requester') });
  });
});
