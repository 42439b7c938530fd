import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { asObject, asString } from '../../../../src/kernel/json.ts';
import { deactivatedTag } from '../../../../src/remediation/deactivated-tag.ts';
import type { Root, Story } from '../story.ts';

/** Keys, console passwords and MFA devices. */
export const credentialStories: readonly Story[] = [
  {
    family: 'keys',
    action: 'rotate-access-key',
    unread: ['iam:ListAccessKeys', 'user keys-one: access key'],
    make: async ({ user, key, clients }) => ({
      target: `access-key:${await key(await user('keys-one'))}`,
      parameters: { 'hand-over': 'secrets-manager' },
      open: async () => used('trailward/keys-one/access-key', clients),
    }),
  },
  {
    family: 'keys',
    action: 'disable-ssh-key',
    make: async ({ user, sshKey }) => ({ target: `ssh-key:keys-three/${await sshKey(await user('keys-three'))}` }),
  },
  {
    family: 'keys',
    action: 'delete-ssh-key',
    loses: true,
    make: async (root) => {
      const UserName = await root.user('keys-four');
      const SSHPublicKeyId = await root.sshKey(UserName);
      await root.iam.updateSSHPublicKey({ UserName, SSHPublicKeyId, Status: 'Inactive' });
      return deactivated(root, UserName, SSHPublicKeyId, 'ssh-key');
    },
  },
  {
    family: 'login',
    action: 'remove-login-profile',
    unread: ['iam:GetLoginProfile', 'user login-one: console password'],
    oneWay: 'localemu forgets that a new password must be changed, so that a password that is given back never shows as it should',
    make: async ({ user, iam }) => {
      await iam.createLoginProfile({ UserName: await user('login-one'), Password: 'Abcdefgh-12345678' });
      return { target: 'user:login-one', parameters: { days: '0' } };
    },
  },
  {
    family: 'login',
    action: 'set-temporary-password',
    loses: true,
    make: async ({ consoleUser, iam }) => {
      await iam.createLoginProfile({ UserName: await consoleUser('login-two'), Password: 'Abcdefgh-12345678' });
      return { target: 'user:login-two' };
    },
  },
  {
    family: 'password',
    action: 'set-password-policy',
    unread: ['iam:GetAccountPasswordPolicy', 'password policy'],
    make: async () => ({ target: 'account' }),
  },
  {
    family: 'mfa',
    action: 'require-mfa',
    unread: ['iam:GetUser', 'user mfa-one'],
    make: async ({ user }) => ({ target: `user:${await user('mfa-one')}` }),
  },
];

/** A credential that is Inactive for long, which the tag tells. */
async function deactivated({ iam, daysAgo }: Root, UserName: string, id: string, kind: string) {
  await iam.tagUser({ UserName, Tags: [{ Key: deactivatedTag(id), Value: daysAgo(60) }] });
  return { target: `${kind}:${UserName}/${id}` };
}

/** Somebody puts the new key of a secret to use. */
async function used(secret: string, clients: Root['clients']): Promise<void> {
  const { SecretString } = await (await clients.secretsManager()).getSecretValue({ SecretId: secret });
  const held = asObject(JSON.parse(SecretString ?? '{}'));
  const credentials = { accessKeyId: asString(held?.['AccessKeyId']) ?? '', secretAccessKey: asString(held?.['secret']) ?? '' };
  const { config } = await clients.sts();
  const { endpoint, region, requestHandler } = config;
  await new STSClient({ ...(endpoint === undefined ? {} : { endpoint }), region, requestHandler, credentials }).send(
    new GetCallerIdentityCommand(),
  );
}
