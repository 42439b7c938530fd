import { accountOf, textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { assignee, assignmentInWords, isSamePerson } from '../words/identity-center.ts';

export const CreateAccountAssignment = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'CreateAccountAssignment',
  kind: 'change',
  access: 'write',
  title: 'Give a user or group a permission set in an account',
  does: 'Assigns one user or group of Identity Center to one AWS account with one permission set. Identity Center makes the role of the set in that account if it is not there yet, and lets the user or the members of the group sign in to it. It runs in the background; the answer carries a request id and, mostly, the status IN_PROGRESS.',
  doesNot: [
    'It does not say what the set allows. That is in the policies of the set at that time.',
    'It does not name the user or group, only its id: look the name up in the identity store.',
    'A success here is not the end: the assignment itself can still fail, and the event does not tell.',
    'It brings no later change of the set into the account: ProvisionPermissionSet does.',
  ],
  appears:
    'From the Identity Center console (Assign users or groups), the CLI, an SDK or infrastructure code (`aws_ssoadmin_account_assignment`). Recorded in the Region of the instance, in the management account or that of the delegated administrator. In the account itself the role shows as iam:CreateRole by AWSServiceRoleForSSO.',
  reading: {
    target: '`principalId` is who gains access; `principalType` says whether it is a user or a group.',
    parameters: {
      principalId: 'Id of the user or group in the identity store.',
      principalType: '`USER` or `GROUP`.',
      permissionSetArn: 'Permission set that is assigned.',
      targetId: 'Account in which it is assigned.',
      targetType: 'Always `AWS_ACCOUNT`.',
      instanceArn: 'Instance of Identity Center.',
    },
  },
  target: assignee,
  phrase: (event) => ({ did: 'assigned', todo: 'assign', what: assignmentInWords(event, 'to') }),
  direction: 'grants',
  risks: [
    {
      risk: 'The user or group becomes an administrator of the account.',
      when: 'The set holds AdministratorAccess or other broad policies.',
    },
    {
      risk: 'Access is given to the account from which Identity Center itself is run, so the holder may be able to reach every other account.',
      when: 'The account is the one in which the call is recorded: the management account or that of the delegated administrator.',
      holds: (event) => {
        const [account, own] = [textParameter(event, 'targetId'), accountOf(event)];
        return account === undefined || own === '' ? undefined : account === own;
      },
    },
    {
      risk: 'The actor gives itself access.',
      when: 'The user is the person behind the call, or the group holds that person. A session name often says who that is.',
      holds: (event) => isSamePerson(event, assignee(event)),
    },
    {
      risk: 'A lasting way in is left that needs no IAM user and no key, and that reviews of IAM in the account overlook.',
      when: 'The user was created recently, or the group is one that few people watch.',
    },
  ],
  benign: [
    'A person or team takes up work in an account, as the request says.',
    'An account factory gives the usual groups their usual sets in a new account.',
  ],
  verify: [
    'Look up the user or group by its id, and its members.',
    'Read the policies of the permission set as they were at that time.',
    'Check whether the assignment came about, with describe-account-assignment-creation-status and the request id.',
    'Look for sign-ins of that role in the account afterwards, and what they did.',
    'Ask whether the actor may give access to this account, and look for the request.',
  ],
  related: [
    'sso:DeleteAccountAssignment',
    'sso:CreatePermissionSet',
    'sso:AttachManagedPolicyToPermissionSet',
    'sso-directory:AddMemberToGroup',
    'identitystore:CreateGroupMembership',
    'sso-directory:CreateUser',
    'iam:CreateRole',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateAccountAssignment.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html',
  ],
});
