import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, rolesAnywhereProfile } from '../words/roles-anywhere.ts';

export const DisableProfile = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'DisableProfile',
  kind: 'change',
  access: 'write',
  title: 'Disable a profile of IAM Roles Anywhere',
  does: 'Disables a profile. Requests for credentials that name it fail until it is enabled again; its roles and policies stay as they are.',
  doesNot: [
    'It does not end sessions that were obtained before: these run until they expire.',
    'It does not close the roles: another enabled profile that lists them still works.',
    'It does not disable a trust anchor or revoke a certificate.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the profile.',
  reading: {
    target: '`profileId` in the request; the response repeats the profile with its roles and policies.',
    parameters: { profileId: 'Id of the profile that is disabled.' },
  },
  target: rolesAnywhereProfile,
  phrase: (event) => ({ did: 'disabled', todo: 'disable', what: inRolesAnywhere(rolesAnywhereProfile(event)) }),
  direction: 'restricts',
  risks: [
    {
      risk: 'Every workload that uses this profile stops when its present session ends.',
      when: 'The profile is in use.',
    },
    {
      risk: 'During an incident, the attacker keeps the sessions that it already has, for up to twelve hours.',
      when: 'The profile is disabled to keep someone out, and the sessions of its roles are not cut off too.',
    },
  ],
  benign: ['A group of machines is taken out of service.', 'Responders close a way in while they look into a stolen certificate.'],
  verify: [
    'List the CreateSession events with this profile in the last days, to see who depends on it.',
    'Ask whether this was part of an incident response or a planned change.',
    'Check which other profiles list the same roles.',
  ],
  related: [
    'rolesanywhere:EnableProfile',
    'rolesanywhere:DeleteProfile',
    'rolesanywhere:DisableTrustAnchor',
    'rolesanywhere:CreateSession',
  ],
  remediations: ['contain-principal'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_DisableProfile.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/authentication-create-session.html',
  ],
});
