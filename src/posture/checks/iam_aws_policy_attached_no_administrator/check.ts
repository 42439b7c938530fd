import type { Attachments } from '../../../account/entities.ts';
import type { AccountState } from '../../../account/state.ts';
import { isAwsManaged } from '../../../kernel/aws-managed-policy.ts';
import { whoseRole } from '../../../policy/whose-role.ts';
import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { everyEntity, orNothing } from '../../every-entity.ts';
import { evidence } from '../../evidence.ts';
import { inAList } from '../../in-a-list.ts';
import type { JudgedDocument } from '../../judge-document.ts';
import { judgeManagedPolicy } from '../../judge-managed-policy.ts';
import { lackOf } from '../../lack-of.ts';
import { membersEvidence } from '../../members-evidence.ts';
import { notApplicable } from '../../not-applicable.ts';
import { notKnown } from '../../not-known.ts';

export const check = defineCheck({
  id: 'iam_aws_policy_attached_no_administrator',
  title: 'No AWS managed policy that amounts to administrator is attached',
  severity: 'high',
  severityReason: 'Whoever holds it can read, change and delete everything in the account.',
  about:
    'Users, groups and roles to which a policy of AWS such as AdministratorAccess or IAMFullAccess is attached, by what the version in force allows: every action, or every IAM action, on every resource. PowerUserAccess, which leaves IAM out, passes. Roles linked to a service, made by IAM Identity Center or named as those of Control Tower are kept by AWS and not judged. CIS counts these policies; FSBP looks at customer-managed ones alone.',
  why: 'These policies are the quickest to attach, and one stolen credential of any holder is the loss of the account.',
  needs: ['users.attached', 'groups.attached', 'roles.attached', 'roles.path', 'policies'],
  remediations: ['detach-policy', 'replace-administrator'],
  controls: { 'CIS 1.5': ['1.16'], 'CIS 3.0': ['1.16'], 'CIS 5.0': ['1.15'], 'CIS 7.0': ['2.14'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html',
    'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html',
  ],
  inspect: ({ state }) => {
    const judge = judgeHolder(state);
    const results = [
      ...everyEntity(state.users, { kind: 'user', plural: 'users' }, ({ name, attached }) => [judge('user', name, attached)]),
      ...everyEntity(state.groups, { kind: 'group', plural: 'groups' }, ({ name, attached }) => [judge('group', name, attached)]),
      ...everyEntity(state.roles, { kind: 'role', plural: 'roles' }, (role) => {
        const resource = { kind: 'role', name: role.name };
        const owner = whoseRole(role);
        if (owner.kind === 'unknown') return [unknownResult(resource, `role ${role.name} is one that AWS keeps`, owner)];
        if (owner.kind === 'own') return [judge('role', role.name, role.attached)];
        return [notApplicable(resource, owner.words, evidence(`path of role ${role.name}`, role.path))];
      }),
    ];
    return orNothing(results, 'The account has no users, groups or roles.', state.users);
  },
});

function judgeHolder(state: AccountState): (kind: string, name: string, attached: Attachments) => CheckResult {
  const judged = new Map<string, JudgedDocument>();
  return (kind, name, attached) => {
    const resource = { kind, name };
    const arns = Object.keys(attached.items).filter(isAwsManaged);
    const found = arns.map((arn) => {
      const document = judged.get(arn) ?? judgeManagedPolicy(state, arn);
      judged.set(arn, document);
      return { arn, document };
    });
    const administrators = found.filter(({ document }) => document.kind === 'judged' && document.reach.kind !== 'less');
    const told = membersEvidence(`AWS managed policies attached to ${kind} ${name}`, attached, arns, state);
    if (administrators.length > 0)
      return {
        resource,
        status: 'FAIL',
        summary: `The ${kind} ${name} has AWS managed policy ${inAList(administrators.map(({ arn }) => arn))}, which amounts to administrator.`,
        evidence: [...told, ...administrators.flatMap(({ document }) => (document.kind === 'judged' ? document.evidence : []))],
      };
    const whys = [lackOf(attached), ...found.map(({ document }) => document)].filter((why) => why?.kind === 'unknown');
    if (whys.length > 0) return notKnown(resource, `${kind} ${name} has an AWS managed policy that amounts to administrator`, whys);
    return {
      resource,
      status: 'PASS',
      summary: `The ${kind} ${name} has no AWS managed policy that amounts to administrator.`,
      evidence: told,
    };
  };
}
