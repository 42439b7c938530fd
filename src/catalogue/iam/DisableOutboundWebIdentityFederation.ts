import { switchHistory } from '../effects/account-switch.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

export const DisableOutboundWebIdentityFederation = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DisableOutboundWebIdentityFederation',
  kind: 'change',
  access: 'write',
  title: 'Stop giving out signed tokens (JWT) for outside services',
  does: 'Turns off outbound identity federation for the account. GetWebIdentityToken gives no more tokens to any principal of the account.',
  doesNot: [
    'It does not recall tokens that were already given out; outside services accept them until they expire.',
    'It has nothing to do with OIDC or SAML providers, by which outsiders come in to AWS.',
    'It changes no policy: principals keep `sts:GetWebIdentityToken`, without use while the feature is off.',
  ],
  appears:
    'From the console (IAM, Account settings), the CLI, an SDK or infrastructure code. Fails when the feature is off already. Recorded in us-east-1.',
  reading: {
    target: 'The account in which the call is made.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'disabled', todo: 'disable', what: `outbound identity federation for ${callIt(accountTarget(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'Workloads that sign in to outside services by such tokens stop working as soon as their tokens expire.',
      when: 'GetWebIdentityToken was in use in this account.',
    },
    {
      risk: 'Tokens that an attacker already holds stay good for a while.',
      when: 'The call is part of a response, and tokens were given out shortly before.',
    },
  ],
  benign: ['The feature is no longer used, or was turned on by mistake.'],
  verify: [
    'Look for GetWebIdentityToken before this call, to see who used it, and after it, to see who now fails.',
    'Ask the owner of the account whether the change was planned.',
  ],
  related: ['iam:EnableOutboundWebIdentityFederation', 'sts:GetWebIdentityToken'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DisableOutboundWebIdentityFederation.html',
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetWebIdentityToken.html',
  ],
  history: switchHistory('outboundWebIdentityFederation', 'off'),
});
