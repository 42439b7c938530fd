import { deleteBoundaryHistory } from '../effects/boundary.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

export const DeleteUserPermissionsBoundary = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteUserPermissionsBoundary',
  kind: 'change',
  access: 'permissions-management',
  title: 'Remove the permissions boundary of a user',
  does: 'Takes the permissions boundary away from one IAM user. All that the policies of the user and of its groups allow applies in full within seconds to minutes, whatever the boundary held back.',
  doesNot: [
    'It does not delete the policy that was the boundary. It stays, also as the boundary of others.',
    'It grants nothing by itself: a user whose policies allow no more than the boundary did can do the same as before.',
    'It does not lift a service control policy, nor a Deny in other policies.',
    'It does not say in the event which policy the boundary was.',
  ],
  appears: 'From the console (Remove boundary), the CLI, an SDK, or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that has no boundary any more.',
    parameters: { userName: 'User that loses its boundary.' },
  },
  target: userTarget,
  phrase: (event) => ({ did: 'removed', todo: 'remove', what: `the permissions boundary of ${callIt(userTarget(event))}` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'The user gains all that its policies allow and the boundary held back.',
      when: 'The policies of the user or of its groups allow more than the boundary did, for instance IAM actions.',
    },
    {
      risk: 'The actor lifts its own limit.',
      when: 'The actor and the user are the same.',
      holds: (event) => isSelf(event, userTarget(event)),
    },
    {
      risk: 'The way is open to give the user more than the account wants any user to have.',
      when: 'AttachUserPolicy, PutUserPolicy or AddUserToGroup for the user follows.',
    },
  ],
  benign: [
    'The boundary is replaced, and PutUserPermissionsBoundary follows at once.',
    'The account gives up boundaries, and the same change reaches all its users.',
  ],
  verify: [
    'Find the boundary in the last PutUserPermissionsBoundary, in CreateUser or in a snapshot, and compute what the user gained.',
    'Look for PutUserPermissionsBoundary right after.',
    'Check whether the actor may manage boundaries: who may delete one is meant to be a short list.',
    'Look at what the user did afterwards, above all calls that it could not make before.',
  ],
  related: ['iam:PutUserPermissionsBoundary', 'iam:AttachUserPolicy', 'iam:PutUserPolicy', 'iam:AddUserToGroup', 'iam:CreateUser'],
  remediations: ['restore-permissions-boundary', 'contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPermissionsBoundary.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  ],
  history: deleteBoundaryHistory('users'),
});
