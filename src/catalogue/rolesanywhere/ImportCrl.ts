import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { disabledInWords, inRolesAnywhere, isEnabled, rolesAnywhereCrl } from '../words/roles-anywhere.ts';
import { nameInArn } from '../words/targets.ts';

export const ImportCrl = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'ImportCrl',
  kind: 'change',
  access: 'write',
  title: 'Import a list of revoked certificates for a trust anchor',
  does: 'Imports a certificate revocation list (CRL) of the certificate authority (CA) behind a trust anchor. While the list is enabled, IAM Roles Anywhere refuses credentials to the certificates on it.',
  doesNot: [
    'It does not end sessions that a revoked certificate has obtained: these run until they expire.',
    'It does not stay current: IAM Roles Anywhere fetches no newer list from the CA, so each revocation needs UpdateCrl.',
    'It does not revoke anything at the CA or for other users of the certificate.',
  ],
  appears:
    'From the CLI, an SDK or a script, mostly one that carries each new list of the CA to AWS. Recorded in the Region of the trust anchor.',
  reading: {
    target: '`name` in the request; the response adds `crlId`, by which later events name the list.',
    parameters: {
      name: 'Name of the list.',
      crlData: 'The list itself, in PEM form, where the record holds it.',
      trustAnchorArn: 'Trust anchor for which the list counts.',
      enabled: 'Whether the list counts at once.',
      tags: 'Tags, whose keys and values CloudTrail hides.',
    },
  },
  target: rolesAnywhereCrl,
  phrase: (event) => {
    const anchor = textParameter(event, 'trustAnchorArn');
    const of = anchor === undefined ? '' : ` for trust anchor ${nameInArn(anchor)}`;
    return { did: 'imported', todo: 'import', what: `${inRolesAnywhere(rolesAnywhereCrl(event))}${of}${disabledInWords(event, 'crl')}` };
  },
  direction: (event) => (isEnabled(event, 'crl') === false ? 'neutral' : 'restricts'),
  risks: [
    {
      risk: 'Certificates that should be refused are still accepted.',
      when: 'The list is imported but not enabled, is old, or belongs to another trust anchor.',
      holds: (event) => (isEnabled(event, 'crl') === false ? true : undefined),
    },
    {
      risk: 'Workloads lose their access.',
      when: 'The list names certificates that are in use.',
      holds: (event) => (isEnabled(event, 'crl') === false ? false : undefined),
    },
  ],
  benign: ['The CA publishes its first list, or a new trust anchor gets the list of its CA.', 'Responders revoke a stolen certificate.'],
  verify: [
    'Check that the list is enabled and belongs to the trust anchor that it is meant for.',
    'Compare the list with the one that the CA publishes.',
    'List CreateSession events by the revoked certificates, and cut off sessions that still run.',
  ],
  related: ['rolesanywhere:UpdateCrl', 'rolesanywhere:EnableCrl', 'rolesanywhere:DisableTrustAnchor', 'rolesanywhere:CreateSession'],
  remediations: ['contain-principal'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_ImportCrl.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});
