import { type ActionContext, defineAction, type Guide, type Proposal } from '../../action.ts';
import { centralCommands } from './central-commands.ts';
import { centralPython } from './central-python.ts';
import { rootTasks } from './root-tasks.ts';

export const action = defineAction({
  id: 'secure-root',
  family: 'guide',
  about:
    'Tells how to secure the root user: take its access keys and signing certificates away, give it two passkeys or hardware devices instead of an app, and stop using it. In a member account of an organisation the best way is to have no root credentials at all, by central root access management. Trailward never signs in as root and changes nothing of it.',
  reversal:
    'Nothing is changed by Trailward. A deleted key of root does not come back; a member account without root credentials can be given a password again from the management account.',
  risk: 'R0',
  targets: ['root', 'account'],
  parameters: {},
  calls: [],
  plan,
});

function plan({ state, now, partition }: ActionContext): Proposal {
  const { account, organisation, root } = state;
  const { tasks, isClean } = rootTasks(state, now);
  if (isClean)
    return {
      kind: 'nothing',
      reason:
        root.password.kind === 'known' && !root.password.value
          ? 'Root has no credentials.'
          : 'Root has no keys, signs in with a passkey or hardware device alone, and was not used lately.',
    };
  const isManagement = organisation.kind === 'known' && organisation.value.managementAccount === account;
  const isMember = organisation.kind === 'known' && !isManagement;
  const central = [
    'In the management account, open IAM, then Root access management. If it is not enabled, choose Enable, with root credentials management and privileged root actions.',
    `Choose account ${account}, then Take privileged action, then Delete root credentials. It shows what root has, and removes password, keys, certificates and MFA devices at once.`,
  ];
  const guide: Guide = {
    title: `Secure the root user of account ${account}`,
    forWhom: isMember
      ? 'an administrator of the management account of the organisation'
      : 'whoever holds the password, the mailbox and the MFA device of root',
    why: 'No policy of the account limits root, and whoever gets in as root owns the account with its backups and its bills.',
    console: isMember ? [...central, 'Where root is to keep credentials, sign in as root instead, and do this:', ...tasks] : tasks,
    ...(isMember ? { cli: centralCommands(account, partition), python: centralPython(account, partition) } : { cli: lookCommands }),
    notes: [
      'Before a key goes, make it Inactive for a week, so that what still signs with it is found while it can be given back.',
      'Root is for the few tasks that nobody else may do. Administer the account by roles, and have an alarm go off when root signs in.',
      'Keep the mailbox and the telephone number of root with the organisation, not with one person: both can reset its password.',
      ...(organisation.kind === 'unknown'
        ? [
            'Whether the account is in an organisation is not known. In a member account it is better to have no root credentials at all, by central root access management.',
          ]
        : []),
      ...(isManagement
        ? ['This is the management account: central root access management and service control policies do not reach its own root.']
        : []),
      ...(isMember
        ? [
            `A service control policy can deny root of member accounts everything: ${JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: 'DenyRoot', Effect: 'Deny', Action: '*', Resource: '*', Condition: { ArnLike: { 'aws:PrincipalArn': `arn:${partition}:iam::*:root` } } }] })}`,
          ]
        : []),
    ],
  };
  return { kind: 'guide', guide };
}

/** Nobody should have a key by which the rest could be done from a command line. */
const lookCommands = [
  '# Root signs in in the console. These only look, and anybody who may read IAM can run them:',
  "aws iam get-account-summary --query 'SummaryMap.{Keys: AccountAccessKeysPresent, MFA: AccountMFAEnabled, SigningCertificates: AccountSigningCertificatesPresent, Password: AccountPasswordPresent}'",
  'aws iam list-virtual-mfa-devices --assignment-status Assigned --query "VirtualMFADevices[?ends_with(User.Arn, \':root\')].SerialNumber"',
];
