import { textParameter } from '../../events/fields.ts';
import { putBoundaryHistory } from '../effects/boundary.ts';
import { defineEvent } from '../entry.ts';
import { boundaryLimitsNothing, boundaryPolicy } from '../words/boundary-policy.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

export const PutUserPermissionsBoundary = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'PutUserPermissionsBoundary',
  kind: 'change',
  access: 'permissions-management',
  title: 'Set or replace the permissions boundary of a user',
  does: 'Makes one managed policy the permissions boundary of one IAM user, in place of the boundary that it may have had. From then on the identity policies of the user, those of its groups included, count only where the boundary allows the same.',
  doesNot: [
    'It grants nothing. A boundary limits; the user still needs policies that allow.',
    'It does not stop what a resource policy in the same account grants to the user by its ARN, unless the boundary denies it outright.',
    'It does not attach the policy as a permissions policy, and it does not copy it. A new default version of the policy moves the boundary.',
    'It does not say which boundary stood before.',
  ],
  appears: 'From the console (Set or change boundary), the CLI, an SDK, or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that the boundary limits.',
    parameters: { userName: 'User that the boundary limits.', permissionsBoundary: 'ARN of the managed policy that becomes the boundary.' },
  },
  target: userTarget,
  phrase: (event) => ({
    did: 'set',
    todo: 'set',
    what: `${boundaryPolicy(textParameter(event, 'permissionsBoundary'))} as the permissions boundary of ${callIt(userTarget(event))}`,
  }),
  // A boundary that allows everything can only widen what stood before.
  direction: (event) => (boundaryLimitsNothing(textParameter(event, 'permissionsBoundary')) === true ? 'weakens' : 'restricts'),
  risks: [
    {
      risk: 'The boundary limits nothing, and the one before it, if any, is gone.',
      when: 'The new boundary is AdministratorAccess or another policy that allows everything.',
      holds: (event) => boundaryLimitsNothing(textParameter(event, 'permissionsBoundary')),
    },
    {
      risk: 'The user gains access, because the new boundary is wider than the old one.',
      when: 'The user had a narrower boundary and has policies that allow more. The event does not show the old one; if so, this call weakens.',
    },
    {
      risk: 'The actor moves its own limit.',
      when: 'The actor and the user are the same.',
      holds: (event) => isSelf(event, userTarget(event)),
    },
    {
      risk: 'The user loses access that a person or a workload needs.',
      when: 'The boundary leaves out a service that the user is using.',
    },
  ],
  benign: [
    'A boundary is rolled out to all users of an account.',
    'A user that hands out access gets the boundary that the account asks for.',
  ],
  verify: [
    'Find the boundary before, in an earlier event or a snapshot, and compare what the two let through.',
    'Read the default version of the new boundary, and check who may change that policy.',
    'Look at the policies that the user has: with the boundary they make up what it can do.',
    'Check whether the actor is the one who manages boundaries.',
  ],
  related: [
    'iam:DeleteUserPermissionsBoundary',
    'iam:CreatePolicyVersion',
    'iam:SetDefaultPolicyVersion',
    'iam:AttachUserPolicy',
    'iam:CreateUser',
  ],
  remediations: ['restore-permissions-boundary'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPermissionsBoundary.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  ],
  history: putBoundaryHistory('users'),
});
