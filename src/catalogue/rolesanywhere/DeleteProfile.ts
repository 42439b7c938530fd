import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, isEnabled, rolesAnywhereProfile } from '../words/roles-anywhere.ts';

export const DeleteProfile = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'DeleteProfile',
  kind: 'change',
  access: 'write',
  title: 'Delete a profile of IAM Roles Anywhere',
  does: 'Deletes a profile. IAM Roles Anywhere issues no more credentials by it. A new profile with the same content gets a new id and ARN.',
  doesNot: [
    'It does not end sessions that were obtained before: these run until they expire.',
    'It deletes no role, no trust anchor and no certificate.',
    'It does not close the roles: another profile that lists them still works.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the profile.',
  reading: {
    target: '`profileId` in the request; the response repeats the deleted profile with name, roles and policies.',
    parameters: { profileId: 'Id of the profile that is deleted.' },
  },
  target: rolesAnywhereProfile,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: inRolesAnywhere(rolesAnywhereProfile(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'Workloads outside AWS lose their roles when their present sessions end; their settings name the profile by its ARN.',
      when: 'The profile was enabled and in use.',
      holds: (event) => (isEnabled(event, 'profile') === false ? false : undefined),
    },
    {
      risk: 'An attacker clears away the profile that it used.',
      when: 'The profile was created not long before, or by the same actor.',
    },
  ],
  benign: ['A group of machines is retired.', 'A trial of Roles Anywhere is cleaned up.'],
  verify: [
    'List the CreateSession events that named this profile: which certificates, which roles, and when last.',
    'Find who created it, and when; the response carries `createdBy` and `createdAt`.',
  ],
  related: [
    'rolesanywhere:CreateProfile',
    'rolesanywhere:DisableProfile',
    'rolesanywhere:DeleteTrustAnchor',
    'rolesanywhere:CreateSession',
  ],
  remediations: ['contain-principal'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_DeleteProfile.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/authentication-create-session.html',
  ],
});
