import type { CloudTrailEvent } from '../../events/event.ts';
import { textResponse } from '../../events/fields.ts';
import { switchHistory } from '../effects/account-switch.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

export const EnableOutboundWebIdentityFederation = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'EnableOutboundWebIdentityFederation',
  kind: 'change',
  access: 'write',
  title: 'Let principals get signed tokens (JWT) for outside services',
  does: 'Turns on outbound identity federation for the account and makes an issuer URL for it. Principals that are allowed `sts:GetWebIdentityToken` can then get JSON Web Tokens signed by AWS that prove who they are to services outside AWS which trust this issuer.',
  doesNot: [
    'It gives nobody the right to get tokens: that takes `sts:GetWebIdentityToken` in a policy.',
    'It gives nobody access to AWS. This is the reverse of an OIDC provider, by which outsiders come in.',
    'It makes no outside service trust the issuer; each has to be set up to do so.',
  ],
  appears:
    'From the console (IAM, Account settings), the CLI, an SDK or infrastructure code, once when the feature is taken into use. Fails when it is on already. Recorded in us-east-1.',
  reading: {
    target:
      'The account in which the call is made. `issuerIdentifier` in the answer is the issuer URL that outside services have to trust.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'enabled',
    todo: 'enable',
    what: `outbound identity federation for ${callIt(accountTarget(event))}${issuer(event)}`,
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'A stolen session of this account can be turned into tokens for outside services, where CloudTrail does not see what is done with them.',
      when: 'Outside services trust the issuer, and broad policies such as `sts:*` let more principals than meant get tokens.',
    },
    {
      risk: 'An attacker uses the account as an issuer that vouches for it elsewhere.',
      when: 'Nobody in your organisation planned to use the feature.',
    },
  ],
  benign: ['Workloads are to sign in to another cloud or a SaaS product without stored secrets.'],
  verify: [
    'Look for GetWebIdentityToken since: by which principals, for which audiences.',
    'List who is allowed `sts:GetWebIdentityToken`, wildcards included, and whether conditions on the audience limit it.',
    'Ask the owner of the account which outside services are meant to trust the issuer.',
  ],
  related: ['iam:DisableOutboundWebIdentityFederation', 'sts:GetWebIdentityToken'],
  remediations: ['narrow-policy', 'contain-principal'],
  attack: ['T1550.001'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableOutboundWebIdentityFederation.html',
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetWebIdentityToken.html',
  ],
  history: switchHistory('outboundWebIdentityFederation', 'on'),
});

function issuer(event: CloudTrailEvent): string {
  const url = textResponse(event, 'issuerIdentifier');
  return url === undefined ? '' : `, with issuer ${url}`;
}
