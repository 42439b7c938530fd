import { notice } from '../notice.ts';
import type { Page } from '../page.ts';
import { policyPaths } from '../policy-paths.ts';
import type { RemediationPolicy } from '../remediation-policies.ts';
import { table } from '../table.ts';

/** What the actions of a family change, in a few words. */
const changes: Readonly<Record<RemediationPolicy['family'], string>> = {
  account: 'alias, contacts, tags, names, support role, analyzer',
  certificates: 'server certificates',
  containment: 'containment and release, quarantine, users and roles that nobody uses',
  guide: 'nothing',
  keys: 'access keys, SSH keys, signing certificates, credentials of single services',
  login: 'console passwords',
  mfa: 'MFA devices, and the policy that demands MFA',
  password: 'the password policy of the account',
  policies: 'policies, their versions and attachments, groups, boundaries',
  revert: 'whatever a change of the history changed',
  trail: 'CloudTrail with its bucket, key and log group, and who reads the logs',
  trust: 'who may assume a role',
};

const filling = [
  ['`*` as the account', 'It means the account of the role. Put your account id there if your rules ask for it.'],
  ['`aws` as the partition', 'Put `aws-cn` there in China, and `aws-us-gov` in GovCloud.'],
  [
    '`user/*`, `role/*` and the like',
    'Plans are made for whatever is found. Where only some are ever to be changed, put their path or prefix there; a plan stops before it touches others.',
  ],
  [
    '`TrailwardPassRole`',
    'For the role by which CloudTrail writes to a log group, which nobody but CloudTrail may be given, or a role that goes back into an instance profile. Put its ARN there, and leave the statement out where neither is done.',
  ],
  ['`trailward-logs-*`, `trailward/*`', 'Buckets and secrets as plans name them. Where you give a plan another name, put it there.'],
] as const;

/** Changes by which one principal becomes another, or as mighty: https://github.com/DataDog/pathfinding.cloud lists them. */
const escalations =
  /^iam:(?:(?:Put|Attach)(?:User|Group|Role)Policy|CreatePolicyVersion|SetDefaultPolicyVersion|UpdateAssumeRolePolicy|AddUserToGroup|CreateAccessKey|(?:Create|Update)LoginProfile)$/;

/** `policies/README.md`: what each policy is for, how it is used, and what it cannot keep anybody from. */
export function policyIndex(policies: readonly RemediationPolicy[]): Page {
  const rows = policies.map((policy) => [
    policyPaths(policy)
      .map((path) => `[${path}](${path})`)
      .join(', '),
    changes[policy.family],
    policy.actions.map((id) => `[${id}](../remediations.md#${id})`).join(', '),
  ]);
  return {
    path: 'policies/README.md',
    text: `${notice('src/remediation/calls')}# Policies

The least that Trailward needs, as IAM policies. They are made from the calls that the program declares, so they change
with it: take them from the version that you run.

[collect.json](collect.json) only reads. It is all that \`trailward collect\` and \`--live\` need; \`plan --last-accessed\`
takes \`iam:GenerateServiceLastAccessedDetails\` and \`iam:GetServiceLastAccessedDetails\` beside it.

The others are for \`trailward apply\`, \`resume\` and \`rollback\`. Each holds the changes of one family of actions, the
calls that take them back, and what is read to compare the account before and after each step.

${table(['Policy', 'Changes', 'Actions'], rows)}
## How to use one

Make a role for those who apply plans, and give it the policies of the families that they are to apply, each as a managed
policy. One that is split into numbered files is needed whole.

\`\`\`sh
aws iam create-policy --policy-name TrailwardRemediateKeys \\
  --policy-document file://docs/reference/policies/remediate-keys.json
aws iam attach-role-policy --role-name TrailwardRemediation \\
  --policy-arn arn:aws:iam::111122223333:policy/TrailwardRemediateKeys
trailward apply plan.json --profile trailward-remediation
\`\`\`

Before the first call, \`apply\` asks AWS by \`iam:SimulatePrincipalPolicy\` what the role may, and names what it lacks;
nothing is called then. A denial that may be none when the call is made is left to the call: it hangs on a condition, or
on the path of a user or role, which no call names. A call that is refused stops the plan, and so does a permission to
read that is missing. What was done before is in the journal: \`resume\` goes on once the role may, \`rollback\` takes it
back. \`iam:SimulatePrincipalPolicy\`, \`iam:GetRole\` for it, and \`iam:GetAccountAuthorizationDetails\` are for looking
ahead; without them a note says what could not be looked at.

## What to put in

${table(['What stands there', 'What to put there'], filling)}
## What they cannot keep anybody from

Who may change the policies, trust, group members, passwords or keys of others can become any of them. So whoever holds
one of these is an administrator in fact, however short the policy:
${asList(policies.filter(isEscalation).map(({ family }) => family))}.

Trailward refuses to touch the caller, the last administrator and its own roles, and asks for approvals where
\`trailward.yaml\` says so. Somebody who has the role and uses another program is bound by none of that. Let the role be
assumed with MFA only and for an hour at most, and take it away when nothing is to be applied.

## How they are proven

\`test/remedy/policies.test.ts\` carries out plans of every family and takes them back on an emulator that enforces IAM, as
a role that has the policy and nothing else. Before that it takes away one action after the other, and each time
Trailward must stop, name that action, and have every call that it made in its journal. What the emulator cannot carry
out is proven by its call alone; \`test/remedy/enforced/by-call-alone.ts\` lists it with the reasons.
`,
  };
}

function isEscalation({ permissions }: RemediationPolicy): boolean {
  return permissions.changes.some(({ action }) => escalations.test(action));
}

function asList(names: readonly string[]): string {
  const all = names.map((name) => `\`${name}\``);
  return [all.slice(0, -1).join(', '), ...all.slice(-1)].filter((part) => part !== '').join(' and ');
}
