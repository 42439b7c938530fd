import { defineEvent } from '../entry.ts';
import { directoryUser, membershipInWords } from '../words/identity-store.ts';

export const RemoveMemberFromGroup = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'RemoveMemberFromGroup',
  kind: 'change',
  access: 'write',
  title: 'Remove a user from a group of Identity Center, from the console',
  does: 'Ends the membership of one user in one group of the directory of Identity Center. The user loses what the group alone opened: new sessions within an hour, open sessions of AWS managed applications within two.',
  doesNot: [
    'It ends no role session that is open: that runs until the session duration of its permission set is over, twelve hours at most.',
    'It takes nothing away that the user also holds by another group or an assignment of its own.',
    'It names neither the user nor the group, only their ids.',
  ],
  appears:
    'From the Identity Center console (Remove users from group). It is a call of the console, of which AWS publishes no description; the public API shows as identitystore:DeleteGroupMembership. Recorded in the Region of the instance.',
  reading: {
    target: '`member.memberId` is the user who leaves; `groupId` is the group.',
    parameters: {
      identityStoreId: 'Directory that holds both.',
      groupId: 'Id of the group.',
      member: 'The member, as `memberId`.',
    },
  },
  target: directoryUser,
  phrase: (event) => ({ did: 'removed', todo: 'remove', what: membershipInWords(event, 'from') }),
  direction: 'restricts',
  risks: [
    {
      risk: 'A person loses access that they need, a responder or an administrator perhaps.',
      when: 'The user is active and held that access by this group alone.',
    },
    {
      risk: 'Somebody believes that a person is cut off while an open role session works on.',
      when: 'The call was part of a response to an incident or a departure.',
    },
    {
      risk: 'An intruder clears away a membership that it had given itself.',
      when: 'AddMemberToGroup with the same ids came shortly before, by the same actor.',
    },
  ],
  benign: ['A person changes teams.', 'Access for a limited time is taken back.'],
  verify: [
    'Look up user and group by their ids, and what the group opened.',
    'If access was to end at once, check that open role sessions were revoked too.',
    'Check whether the actor manages this group.',
  ],
  related: [
    'sso-directory:AddMemberToGroup',
    'identitystore:DeleteGroupMembership',
    'sso-directory:DisableUser',
    'sso:DeleteAccountAssignment',
  ],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html',
  ],
});
