import { parameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, isEnabled, rolesAnywhereCrl } from '../words/roles-anywhere.ts';
import { hasParameters } from '../words/settings.ts';

export const UpdateCrl = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'UpdateCrl',
  kind: 'change',
  access: 'write',
  title: 'Replace or rename a list of revoked certificates',
  does: 'Sets a new name, new content, or both, on a certificate revocation list (CRL) of IAM Roles Anywhere. New content replaces the earlier list as a whole.',
  doesNot: [
    'It does not add to the list: a certificate that the new content leaves out is accepted again.',
    'It does not enable or disable the list, nor move it to another trust anchor.',
    'It does not end sessions that a revoked certificate has obtained.',
  ],
  appears:
    'From the CLI, an SDK or a script, mostly one that carries each new list of the certificate authority (CA) to AWS. Recorded in the Region of the list.',
  reading: {
    target: '`crlId` names the list; the response repeats its name and trust anchor.',
    parameters: {
      crlId: 'Id of the list.',
      name: 'Name after the call; absent when the call does not set it.',
      crlData: 'New content in PEM form, where the record holds it.',
    },
  },
  target: rolesAnywhereCrl,
  phrase: (event) => ({ did: 'updated', todo: 'update', what: inRolesAnywhere(rolesAnywhereCrl(event)) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A stolen certificate works again, because the new list no longer names it.',
      when: 'The new content is an older or shorter list than before.',
      holds: (event) => (isEnabled(event, 'crl') === false ? false : undefined),
    },
    {
      risk: 'Workloads lose their access.',
      when: 'The new content names certificates that are in use.',
      holds: (event) =>
        isEnabled(event, 'crl') === false ||
        (hasParameters(event) && parameter(event, 'crlData') === undefined && parameter(event, 'name') !== undefined)
          ? false
          : undefined,
    },
  ],
  benign: ['A job carries each new list of the CA to AWS, always as the same actor.', 'A list gets a clearer name.'],
  verify: [
    'Compare the list now (get-crl) with the one that the CA publishes.',
    'Look for CreateSession events by certificates that were on the earlier list.',
    'Check that the actor is the job that carries the lists.',
  ],
  related: ['rolesanywhere:ImportCrl', 'rolesanywhere:DisableCrl', 'rolesanywhere:CreateSession'],
  remediations: ['contain-principal'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_UpdateCrl.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});
