import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, rolesAnywhereAnchor } from '../words/roles-anywhere.ts';

export const DisableTrustAnchor = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'DisableTrustAnchor',
  kind: 'change',
  access: 'write',
  title: 'Disable a trust anchor of IAM Roles Anywhere',
  does: 'Disables a trust anchor. Requests for credentials that name it are refused until it is enabled again; nothing about it is lost.',
  doesNot: [
    'It does not end sessions that were obtained before: these run until they expire.',
    'It does not close other trust anchors, which may hold the same certificate authority (CA), here or in another Region.',
    'It revokes no certificate.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the trust anchor.',
  reading: {
    target: '`trustAnchorId` in the request; the response repeats the trust anchor with its name and CA.',
    parameters: { trustAnchorId: 'Id of the trust anchor that is disabled.' },
  },
  target: rolesAnywhereAnchor,
  phrase: (event) => ({ did: 'disabled', todo: 'disable', what: inRolesAnywhere(rolesAnywhereAnchor(event)) }),
  direction: 'restricts',
  risks: [
    {
      risk: 'Every workload that comes in by this CA stops when its present session ends.',
      when: 'The trust anchor is in use.',
    },
    {
      risk: 'During an incident, the attacker keeps the sessions that it already has, for up to twelve hours.',
      when: 'The trust anchor is disabled to keep someone out, and the sessions of the role are not cut off too.',
    },
  ],
  benign: ['A CA is taken out of service.', 'Responders close a way in while they look into a stolen certificate.'],
  verify: [
    'List the CreateSession events with this trust anchor in the last days, to see who depends on it.',
    'Ask whether this was part of an incident response or a planned change.',
    'Check the other trust anchors, in all Regions, for the same CA certificate.',
  ],
  related: [
    'rolesanywhere:EnableTrustAnchor',
    'rolesanywhere:DeleteTrustAnchor',
    'rolesanywhere:DisableProfile',
    'rolesanywhere:ImportCrl',
    'rolesanywhere:CreateSession',
  ],
  remediations: ['contain-principal'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_DisableTrustAnchor.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});
