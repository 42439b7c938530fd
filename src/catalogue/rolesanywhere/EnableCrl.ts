import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, rolesAnywhereCrl } from '../words/roles-anywhere.ts';

export const EnableCrl = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'EnableCrl',
  kind: 'change',
  access: 'write',
  title: 'Enable a list of revoked certificates',
  does: 'Enables a certificate revocation list (CRL), so that IAM Roles Anywhere refuses credentials to the certificates on it.',
  doesNot: [
    'It does not end sessions that a revoked certificate has obtained: these run until they expire.',
    'It does not bring the list up to date.',
    'It does not concern other trust anchors than the one that the list was imported for.',
  ],
  appears: 'From the CLI, an SDK or a script. Recorded in the Region of the list.',
  reading: {
    target: '`crlId` in the request; the response repeats the list with its name and trust anchor.',
    parameters: { crlId: 'Id of the list that is enabled.' },
  },
  target: rolesAnywhereCrl,
  phrase: (event) => ({ did: 'enabled', todo: 'enable', what: inRolesAnywhere(rolesAnywhereCrl(event)) }),
  direction: 'restricts',
  risks: [
    {
      risk: 'Workloads lose their access when their present sessions end.',
      when: 'The list names certificates that are in use.',
    },
    {
      risk: 'Certificates that were revoked since are still accepted.',
      when: 'The list is older than the last revocation.',
    },
  ],
  benign: ['A list that was imported disabled goes into force after a check.', 'A list is turned on again after an outage was solved.'],
  verify: [
    'Compare the list now (get-crl) with the one that the certificate authority publishes.',
    'List CreateSession events that fail since, and the certificates behind them.',
  ],
  related: ['rolesanywhere:DisableCrl', 'rolesanywhere:ImportCrl', 'rolesanywhere:UpdateCrl'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_EnableCrl.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});
