import { defineEvent } from '../entry.ts';
import { identityCenter, nameIt } from '../words/identity-center.ts';

export const CreateInstance = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'CreateInstance',
  kind: 'change',
  access: 'write',
  title: 'Create an account instance of Identity Center',
  does: 'Creates an instance of Identity Center for one standalone account or one member account of an organisation, with a directory of its own. An account can have one instance over all Regions; AWS refuses the call in the management account of an organisation.',
  doesNot: [
    'It does not make the instance of the organisation, which the management account enables by another way.',
    'It lets nobody in: users, applications and assignments come by calls of their own.',
    'It does not touch the instance of the organisation or the access that it gives.',
  ],
  appears:
    'From the Identity Center console of a member account, the CLI, an SDK or infrastructure code, and when somebody sets up an AWS managed application that needs an instance. Recorded in the account and the Region of the new instance.',
  reading: {
    target: '`name` is the new instance, where one was given; the answer carries `instanceArn`.',
    parameters: {
      name: 'Name of the instance.',
      tags: 'Tags put on the instance.',
      clientToken: 'Token by which a repeated call is recognised.',
    },
  },
  target: identityCenter,
  phrase: (event) => ({ did: 'created', todo: 'create', what: nameIt(identityCenter(event)) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A second directory of people appears, outside the joiners, leavers and MFA rules of the organisation.',
      when: 'The organisation runs its own instance and does not want account instances.',
    },
    {
      risk: 'An intruder gets a sign-in portal and users of its own for applications in the account.',
      when: 'Users and applications follow from the same actor, and nobody asked for them.',
    },
  ],
  benign: ['A team tries out an AWS managed application in a test account.', 'A standalone account sets up single sign-on.'],
  verify: [
    'Ask whether account instances are allowed here; a service control policy can deny sso:CreateInstance.',
    'Look for users, applications and token issuers that were created in the instance afterwards.',
    'Ask the owner of the account.',
  ],
  related: ['sso:DeleteInstance', 'sso:UpdateInstance', 'sso:CreateApplication', 'sso-directory:CreateUser', 'identitystore:CreateUser'],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateInstance.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/identity-center-instances.html',
  ],
});
