import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, isEnabled, rolesAnywhereAnchor } from '../words/roles-anywhere.ts';

export const DeleteTrustAnchor = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'DeleteTrustAnchor',
  kind: 'change',
  access: 'write',
  title: 'Delete a trust anchor of IAM Roles Anywhere',
  does: 'Deletes a trust anchor. Certificates of its certificate authority (CA) can no longer be exchanged for credentials through it. A new trust anchor with the same CA gets a new id and ARN.',
  doesNot: [
    'It does not end sessions that were obtained before: these run until they expire.',
    'It does not touch the CA, its certificates, profiles or roles.',
    'It does not keep out certificates of the same CA when another trust anchor holds it too.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the trust anchor.',
  reading: {
    target: '`trustAnchorId` in the request; the response repeats the deleted trust anchor with its name, ARN and CA certificate.',
    parameters: { trustAnchorId: 'Id of the trust anchor that is deleted.' },
  },
  target: rolesAnywhereAnchor,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: inRolesAnywhere(rolesAnywhereAnchor(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'Workloads outside AWS lose their access when their present sessions end.',
      when: 'The trust anchor was enabled and in use.',
      holds: (event) => (isEnabled(event, 'trustAnchor') === false ? false : undefined),
    },
    {
      risk: 'An attacker clears away the trust anchor that let it in, after use.',
      when: 'The trust anchor was created not long before, or by the same actor.',
    },
    {
      risk: 'Conditions in trust policies that name the deleted ARN match nothing more, and stay so when the trust anchor is made again.',
      when: 'Roles tie their trust to this trust anchor by `aws:SourceArn`.',
    },
  ],
  benign: ['A certificate authority is retired after its successor has taken over.', 'A trial of Roles Anywhere is cleaned up.'],
  verify: [
    'List the CreateSession events that used this trust anchor: who, which roles, and when last.',
    'Find who created it, and when; the response carries `createdAt`.',
    'Keep the CA certificate from the response, for comparison with other trust anchors in all Regions.',
  ],
  related: [
    'rolesanywhere:CreateTrustAnchor',
    'rolesanywhere:DisableTrustAnchor',
    'rolesanywhere:DeleteProfile',
    'rolesanywhere:CreateSession',
  ],
  remediations: ['contain-principal'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_DeleteTrustAnchor.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});
