import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, rolesAnywhereAnchor } from '../words/roles-anywhere.ts';

export const EnableTrustAnchor = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'EnableTrustAnchor',
  kind: 'change',
  access: 'write',
  title: 'Enable a trust anchor of IAM Roles Anywhere',
  does: 'Enables a trust anchor, so that certificates of its certificate authority (CA) are accepted when someone asks IAM Roles Anywhere for credentials.',
  doesNot: [
    'It does not enable profiles: a session also needs an enabled profile that lists the role.',
    'It does not change the CA or the name.',
    'It does not reconsider certificates: those that were issued while it was disabled are accepted as well, unless a revocation list names them.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the trust anchor.',
  reading: {
    target: '`trustAnchorId` in the request; the response repeats the trust anchor with its name and CA.',
    parameters: { trustAnchorId: 'Id of the trust anchor that is enabled.' },
  },
  target: rolesAnywhereAnchor,
  phrase: (event) => ({ did: 'enabled', todo: 'enable', what: inRolesAnywhere(rolesAnywhereAnchor(event)) }),
  direction: 'grants',
  risks: [
    {
      risk: 'A way in that was closed on purpose is open again.',
      when: 'The trust anchor was disabled because its CA or one of its keys was not to be trusted.',
    },
    {
      risk: 'A CA of an attacker, registered earlier and left disabled, starts to work.',
      when: 'Nobody in your organisation knows the CA.',
    },
  ],
  benign: ['A trust anchor that was created disabled goes into service.', 'Access returns after an incident has been closed.'],
  verify: [
    'Find the DisableTrustAnchor or CreateTrustAnchor event before, and why it was off.',
    'Compare the CA certificate in the response with the CAs that your organisation runs.',
    'Read the CreateSession events that follow.',
  ],
  related: [
    'rolesanywhere:DisableTrustAnchor',
    'rolesanywhere:CreateTrustAnchor',
    'rolesanywhere:EnableProfile',
    'rolesanywhere:CreateSession',
  ],
  remediations: ['tighten-trust', 'contain-principal'],
  attack: ['T1098.001'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_EnableTrustAnchor.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});
