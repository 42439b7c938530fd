import { defineEvent } from '../entry.ts';
import { isSamePerson } from '../words/identity-center.ts';
import { directoryUser, membershipInWords } from '../words/identity-store.ts';

export const AddMemberToGroup = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'AddMemberToGroup',
  kind: 'change',
  access: 'write',
  title: 'Add a user to a group of Identity Center, from the console',
  does: 'Makes one user a member of one group in the directory of Identity Center. The user gains every account and application that the group is assigned to, now and later; the access portal shows it within an hour.',
  doesNot: [
    'It does not say what the group opens. That is in the assignments of the group at that time.',
    'It names neither the user nor the group, only their ids.',
    'It is not the only way: the public API shows as identitystore:CreateGroupMembership, a synchronising identity provider at `identitystore-scim.amazonaws.com`.',
  ],
  appears:
    'From the Identity Center console (Add users to group, or the groups step of Add user). It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance.',
  reading: {
    target: '`member.memberId` is the user who joins; `groupId` is the group.',
    parameters: {
      identityStoreId: 'Directory that holds both, `d-…`.',
      groupId: 'Id of the group.',
      member: 'The member, as `memberId`.',
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
      when: 'The user is the person behind the call; the session name of the actor often is the sign-in name of that person.',
      holds: (event) => isSamePerson(event, directoryUser(event)),
    },
    {
      risk: 'Access is given past the identity provider and its approvals.',
      when: 'Groups come from an outside identity provider here.',
    },
  ],
  benign: [
    'A person joins a team, as the request says.',
    'A new user is set up by hand, and CreateUser by the same actor came just before.',
  ],
  verify: [
    'Look up user and group by their ids.',
    'List the assignments of the group, and the policies of their permission sets.',
    'Ask whether the actor may give out this group, and look for the request.',
    'Look at what the user did in the accounts afterwards.',
  ],
  related: [
    'sso-directory:RemoveMemberFromGroup',
    'identitystore:CreateGroupMembership',
    'sso-directory:CreateUser',
    'sso-directory:CreateGroup',
    'sso:CreateAccountAssignment',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html',
  ],
});
