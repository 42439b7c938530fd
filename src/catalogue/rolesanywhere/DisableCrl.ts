import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, rolesAnywhereCrl } from '../words/roles-anywhere.ts';

export const DisableCrl = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'DisableCrl',
  kind: 'change',
  access: 'write',
  title: 'Disable a list of revoked certificates',
  does: 'Disables a certificate revocation list (CRL). IAM Roles Anywhere no longer looks at it, so certificates that only this list refused are accepted again, as long as they are otherwise valid.',
  doesNot: [
    'It does not delete the list: it can be enabled again as it is.',
    'It does not change what the certificate authority (CA) itself holds as revoked.',
    'It does not disable the trust anchor.',
  ],
  appears: 'From the CLI, an SDK or a script. Recorded in the Region of the list.',
  reading: {
    target: '`crlId` in the request; the response repeats the list with its name and trust anchor.',
    parameters: { crlId: 'Id of the list that is disabled.' },
  },
  target: rolesAnywhereCrl,
  phrase: (event) => ({ did: 'disabled', todo: 'disable', what: inRolesAnywhere(rolesAnywhereCrl(event)) }),
  direction: 'weakens',
  risks: [
    {
      risk: 'Stolen or retired certificates get credentials again.',
      when: 'The list names certificates whose private keys are in wrong hands, and the trust anchor is enabled.',
    },
  ],
  benign: ['A list that named working certificates by mistake is turned off until a corrected one is there.'],
  verify: [
    'Ask why the list was turned off, and look for EnableCrl or UpdateCrl soon after.',
    'Look for CreateSession events by certificates that the CA has revoked.',
    'Check the actor: the job that carries lists to AWS needs no DisableCrl.',
  ],
  related: ['rolesanywhere:EnableCrl', 'rolesanywhere:DeleteCrl', 'rolesanywhere:UpdateCrl', 'rolesanywhere:CreateSession'],
  remediations: ['contain-principal'],
  attack: ['T1556'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_DisableCrl.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});
