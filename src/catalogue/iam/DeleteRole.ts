import { deleteRoleHistory } from '../effects/roles.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { roleTarget } from '../words/targets.ts';

export const DeleteRole = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteRole',
  kind: 'change',
  access: 'write',
  title: 'Delete a role',
  does: 'Deletes one IAM role with its trust policy. IAM accepts it only when the inline policies are deleted, the managed policies detached and the role removed from its instance profile. Nobody can assume the role any more, applications that run with it break, and it cannot be undone.',
  doesNot: [
    'It does not delete the managed policies that were attached, nor an instance profile that held the role.',
    'A role created again under the same name is not the same: it gets a new unique id (AROA…), and policies elsewhere that named the old role as a principal do not apply to it.',
    'It does not delete a service-linked role; that is DeleteServiceLinkedRole.',
    'It does not show what the role could do or who could assume it.',
  ],
  appears:
    'From the console, which first sends the detaching and deleting calls itself, the CLI, an SDK, or infrastructure code that no longer contains the role. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role that is gone. The response carries nothing: the unique id is known only from earlier events.',
    parameters: { roleName: 'Role that is deleted.' },
  },
  target: roleTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: callIt(roleTarget(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'Workloads fail: functions, instances and pipelines that run with the role lose their access.',
      when: 'The role is still in use; IAM does not check that.',
    },
    {
      risk: 'Responders or partners are locked out.',
      when: 'The role is the break-glass, audit or cross-account access role of this account.',
    },
    {
      risk: 'Traces are cleaned up: a role that served as a backdoor is deleted after use.',
      when: 'The role was created and assumed shortly before.',
    },
    {
      risk: 'Another role can be put under the trusted name, for whatever picks roles by name.',
      when: 'CreateRole with the same name follows, by someone who should not.',
    },
    {
      risk: 'A session deletes the role that it came from.',
      when: 'The actor is a session of this role.',
      holds: (event) => isSelf(event, roleTarget(event)),
    },
  ],
  benign: [
    'A workload is retired, and infrastructure code removes everything that belongs to it.',
    'Unused roles are cleaned up after a review of their last use.',
    'A test creates and deletes its own roles within minutes.',
  ],
  verify: [
    'Check when the role was last used, from its AssumeRole events.',
    'Read its permissions and trust policy from earlier events: CreateRole, UpdateAssumeRolePolicy, AttachRolePolicy, PutRolePolicy.',
    'Look for AccessDenied and for failed AssumeRole calls on the role afterwards.',
    'Look for CreateRole under the same name.',
  ],
  related: [
    'iam:CreateRole',
    'iam:DetachRolePolicy',
    'iam:DeleteRolePolicy',
    'iam:RemoveRoleFromInstanceProfile',
    'iam:DeleteInstanceProfile',
    'iam:DeleteServiceLinkedRole',
    'sts:AssumeRole',
  ],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage_delete.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  ],
  history: deleteRoleHistory(),
});
