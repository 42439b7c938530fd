import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, isEnabled, rolesAnywhereCrl } from '../words/roles-anywhere.ts';

export const DeleteCrl = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'DeleteCrl',
  kind: 'change',
  access: 'write',
  title: 'Delete a list of revoked certificates',
  does: 'Deletes a certificate revocation list (CRL) of IAM Roles Anywhere. Certificates that only this list refused are accepted again, as long as they are otherwise valid.',
  doesNot: [
    'It does not change what the certificate authority (CA) itself holds as revoked: IAM Roles Anywhere looks only at lists that were imported.',
    'It does not delete or disable the trust anchor.',
    'It does not stop a session.',
  ],
  appears: 'From the CLI, an SDK or a script. Recorded in the Region of the list.',
  reading: {
    target: '`crlId` in the request; the response repeats the deleted list with its name and trust anchor.',
    parameters: { crlId: 'Id of the list that is deleted.' },
  },
  target: rolesAnywhereCrl,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: inRolesAnywhere(rolesAnywhereCrl(event)) }),
  direction: (event) => (isEnabled(event, 'crl') === false ? 'neutral' : 'weakens'),
  risks: [
    {
      risk: 'Stolen or retired certificates get credentials again.',
      when: 'The list was enabled and named certificates whose private keys are in wrong hands.',
      holds: (event) => (isEnabled(event, 'crl') === false ? false : undefined),
    },
  ],
  benign: ['The list of a retired trust anchor is cleaned up.', 'A list is imported anew under another name.'],
  verify: [
    'Look for ImportCrl with the same trust anchor just before or after.',
    'Check whether the trust anchor still exists and is enabled.',
    'Look for CreateSession events by certificates that the CA has revoked.',
  ],
  related: ['rolesanywhere:ImportCrl', 'rolesanywhere:DisableCrl', 'rolesanywhere:UpdateCrl', 'rolesanywhere:CreateSession'],
  remediations: ['contain-principal'],
  attack: ['T1556'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_DeleteCrl.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});
