import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { tokenIssuer } from '../words/identity-center.ts';

export const DeleteTrustedTokenIssuer = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'DeleteTrustedTokenIssuer',
  kind: 'change',
  access: 'write',
  title: 'Stop trusting an outside token issuer',
  does: 'Deletes one trusted token issuer from an instance of Identity Center. Applications that were set up to use it can no longer exchange its tokens, so their users lose that access.',
  doesNot: [
    'It does not delete the applications, their grants or their assignments.',
    'It touches neither the identity source nor the sign-in to the access portal.',
    'It does not end sessions that were opened with tokens exchanged before.',
  ],
  appears: 'From the Identity Center console, the CLI, an SDK or infrastructure code. Recorded in the Region of the instance.',
  reading: {
    target: '`trustedTokenIssuerArn` is the issuer that is gone; its address and matching are not in the event.',
    parameters: { trustedTokenIssuerArn: 'Issuer to delete.' },
  },
  target: tokenIssuer,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: callIt(tokenIssuer(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'Applications stop working for their users.',
      when: 'A grant of an application in use names the issuer.',
    },
    {
      risk: 'An intruder removes the trace of a trust that it had added.',
      when: 'CreateTrustedTokenIssuer for the same issuer came shortly before, by the same actor.',
    },
  ],
  benign: ['An application was retired.', 'An issuer moves to a new address, and the replacement was created before.'],
  verify: [
    'Find the issuer in CreateTrustedTokenIssuer or in infrastructure code.',
    'List the applications whose grants named it.',
    'Look for CreateTrustedTokenIssuer afterwards: a replacement under the same name deserves a look at its address.',
  ],
  related: ['sso:CreateTrustedTokenIssuer', 'sso:UpdateTrustedTokenIssuer', 'sso:PutApplicationGrant', 'sso:DeleteApplicationGrant'],
  remediations: ['review-federation'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DeleteTrustedTokenIssuer.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/using-apps-with-trusted-token-issuer.html',
  ],
});
