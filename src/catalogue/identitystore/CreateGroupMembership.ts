import { defineEvent } from '../entry.ts';
import { isSamePerson } from '../words/identity-center.ts';
import { directoryUser, membershipInWords } from '../words/identity-store.ts';

export const CreateGroupMembership = defineEvent({
  source: 'identitystore.amazonaws.com',
  name: 'CreateGroupMembership',
  kind: 'change',
  access: 'write',
  title: 'Add a user to a group in an identity store, by the public API',
  does: 'Makes one user a member of one group in the directory of Identity Center. The user gains every account and application that the group is assigned to, now and later; the access portal shows it within an hour. The answer carries the id of the membership.',
  doesNot: [
    'It does not say what the group opens. That is in the assignments of the group at that time.',
    'It names neither the user nor the group, only their ids.',
    'It is not sent back to an outside identity provider, whose next synchronisation may undo it.',
  ],
  appears:
    'From the CLI, an SDK, a script or infrastructure code (`aws_identitystore_group_membership`). The console calls AddMemberToGroup at `sso-directory.amazonaws.com` instead. Recorded in the Region of the instance.',
  reading: {
    target: '`memberId.userId` is the user who joins; `groupId` is the group.',
    parameters: {
      identityStoreId: 'Directory that holds both.',
      groupId: 'Id of the group.',
      memberId: 'The member, as `userId`.',
    },
  },
  target: directoryUser,
  phrase: (event) => ({ did: 'added', todo: 'add', what: membershipInWords(event, 'to') }),
  direction: 'grants',
  risks: [
    {
      risk: 'The user becomes an administrator of accounts.',
      when: 'The group is assigned to a permission set with AdministratorAccess or another that is broad.',
    },
    {
      risk: 'The actor gives itself access.',
      when: 'The user is the person behind the call.',
      holds: (event) => isSamePerson(event, directoryUser(event)),
    },
    {
      risk: 'Access is given past the identity provider and its approvals.',
      when: 'Groups come from an outside identity provider here, and this call was not made by its synchronisation.',
    },
  ],
  benign: [
    'A person joins a team, and the pipeline that manages groups adds them.',
    'Access for a limited time is handed out by a tool made for it.',
  ],
  verify: [
    'Look up user and group by their ids.',
    'List the assignments of the group, and the policies of their permission sets.',
    'Ask whether the actor may give out this group, and look for the request.',
    'Look at what the user did in the accounts afterwards.',
  ],
  related: [
    'sso-directory:AddMemberToGroup',
    'identitystore:DeleteGroupMembership',
    'sso:CreateAccountAssignment',
    'identitystore:CreateUser',
    'identitystore:CreateGroup',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateGroupMembership.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html',
  ],
});
