import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { foundNothing, unlessHarmless } from '../words/denied-read.ts';
import { roleTarget } from '../words/targets.ts';

export const GetRole = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetRole',
  kind: 'read',
  access: 'read',
  title: 'Read one role and its trust policy',
  does: 'Returns one role: ARN, unique id, description, trust policy, longest session duration, permissions boundary, tags, and when and in which Region it was last used.',
  doesNot: [
    'It shows no permission of the role: those need ListAttachedRolePolicies, ListRolePolicies and the documents.',
    'It does not assume the role and gives no credential.',
    'The last use covers about 400 days, so an empty one does not mean that the role was never used.',
  ],
  appears:
    'Terraform (`aws_iam_role`) reads each of its roles on every plan, the console does when a role page opens, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role. The trust policy is not in the event.',
    parameters: { roleName: 'Name of the role.' },
  },
  target: roleTarget,
  phrase: (event) => ({ did: 'read', todo: 'read', what: callIt(roleTarget(event)) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The trust policy tells who may assume the role and under which conditions, so a missing external id or a loose subject condition shows.',
      when: 'AWS answered the call, and the caller has no reason to look at this role.',
      holds: unlessHarmless,
    },
    {
      risk: 'A role that has not been used for long is found, whose use nobody would notice to be odd.',
      when: 'AWS answered the call, and AssumeRole or UpdateAssumeRolePolicy on this role follows.',
    },
    { risk: 'The unknown name fits someone who guesses role names.', when: 'AWS answered that no such role exists.', holds: foundNothing },
  ],
  benign: [
    'Terraform refreshes its state; after making or removing a role it also meets NoSuchEntity.',
    'A deployment tool checks that the role it passes to a service exists.',
  ],
  verify: [
    'Look for AssumeRole, UpdateAssumeRolePolicy or AttachRolePolicy on this role by the same caller.',
    'Check whether the caller reads its own role or others.',
    'Count the roles that the caller read in that hour, and how many calls AWS denied.',
  ],
  related: ['iam:ListRoles', 'iam:ListAttachedRolePolicies', 'iam:ListRolePolicies', 'iam:GetRolePolicy', 'iam:UpdateAssumeRolePolicy'],
  remediations: [],
  attack: ['T1087.004', 'T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html',
  ],
});
