import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, limitsSessions, rolesAnywhereProfile } from '../words/roles-anywhere.ts';

export const EnableProfile = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'EnableProfile',
  kind: 'change',
  access: 'write',
  title: 'Enable a profile of IAM Roles Anywhere',
  does: 'Enables a profile, so that credentials of the roles in its list can be requested by it.',
  doesNot: [
    'It does not enable a trust anchor: a session also needs an enabled trust anchor that accepts the certificate.',
    'It does not change the roles or policies of the profile.',
    'It does not change who may use the roles: their trust policies do.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the profile.',
  reading: {
    target: '`profileId` in the request; the response repeats the profile with its roles and policies.',
    parameters: { profileId: 'Id of the profile that is enabled.' },
  },
  target: rolesAnywhereProfile,
  phrase: (event) => ({ did: 'enabled', todo: 'enable', what: inRolesAnywhere(rolesAnywhereProfile(event)) }),
  direction: 'grants',
  risks: [
    {
      risk: 'A way to powerful roles that was closed on purpose is open again.',
      when: 'The profile was disabled in an incident or because its roles allow too much.',
    },
    {
      risk: 'A session may do all that the role may do.',
      when: 'The profile has neither a session policy nor managed policies.',
      holds: (event) => {
        const limits = limitsSessions(event);
        return limits === undefined ? undefined : !limits;
      },
    },
  ],
  benign: ['A profile that was created disabled goes into service.', 'Access returns after maintenance.'],
  verify: [
    'Find the DisableProfile or CreateProfile event before, and why it was off.',
    'Read `roleArns` in the response and what these roles may do.',
    'Read the CreateSession events that follow.',
  ],
  related: [
    'rolesanywhere:DisableProfile',
    'rolesanywhere:CreateProfile',
    'rolesanywhere:EnableTrustAnchor',
    'rolesanywhere:CreateSession',
  ],
  remediations: ['tighten-trust', 'contain-principal'],
  attack: ['T1098.001'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_EnableProfile.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/authentication-create-session.html',
  ],
});
