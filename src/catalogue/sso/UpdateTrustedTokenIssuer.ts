import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { tokenIssuer } from '../words/identity-center.ts';
import { hasParameters } from '../words/settings.ts';
import { shortList } from '../words/short-list.ts';

export const UpdateTrustedTokenIssuer = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'UpdateTrustedTokenIssuer',
  kind: 'change',
  access: 'write',
  title: 'Rename a trusted token issuer or change how users are matched',
  does: 'Changes the name of a trusted token issuer, the claim that is read from its tokens, the attribute of the directory that the claim is compared with, or several of them. Matching decides as whom an application acts.',
  doesNot: [
    'It cannot change the address of the issuer: for that a new issuer has to be created.',
    'It does not change which applications accept the issuer: their grants say that.',
    'It ends no session that was opened with tokens exchanged before.',
  ],
  appears: 'From the Identity Center console, the CLI, an SDK or infrastructure code. Recorded in the Region of the instance.',
  reading: {
    target: '`trustedTokenIssuerArn` is the issuer. The matching before the call is not in the event.',
    parameters: {
      trustedTokenIssuerArn: 'Issuer that is changed.',
      name: 'New name.',
      trustedTokenIssuerConfiguration:
        '`oidcJwtConfiguration` with a new `claimAttributePath`, a new `identityStoreAttributePath`, or both.',
    },
  },
  target: tokenIssuer,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `${callIt(tokenIssuer(event))}${changes(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Tokens now stand for other people: whoever controls the new claim decides as whom an application acts.',
      when: 'The claim or the attribute changed to one that users can set for themselves.',
      holds: (event) => (hasParameters(event) && matching(event).length === 0 ? false : undefined),
    },
    {
      risk: 'Users lose access to the applications that accept this issuer, because their tokens match nobody now.',
      when: 'The claim or the attribute changed and the issuer does not send the new one.',
      holds: (event) => (hasParameters(event) && matching(event).length === 0 ? false : undefined),
    },
  ],
  benign: ['Matching moves from e-mail to a stable id of the user.', 'The configuration gets a clearer name.'],
  verify: [
    'Compare with the configuration before, from infrastructure code or CreateTrustedTokenIssuer.',
    'Check who controls the new claim at the issuer, and whether it is verified.',
    'List the applications whose grants name the issuer.',
  ],
  related: ['sso:CreateTrustedTokenIssuer', 'sso:DeleteTrustedTokenIssuer', 'sso:PutApplicationGrant', 'identitystore:UpdateUser'],
  remediations: ['review-federation', 'contain-principal'],
  attack: ['T1484.002'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_UpdateTrustedTokenIssuer.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/using-apps-with-trusted-token-issuer.html',
  ],
});

function matching(event: CloudTrailEvent): string[] {
  const [claim, attribute] = ['claimAttributePath', 'identityStoreAttributePath'].map((key) =>
    textParameter(event, 'trustedTokenIssuerConfiguration', 'oidcJwtConfiguration', key),
  );
  return [
    ...(claim === undefined ? [] : [`matched by the claim ${claim}`]),
    ...(attribute === undefined ? [] : [`compared with the attribute ${attribute}`]),
  ];
}

function changes(event: CloudTrailEvent): string {
  const name = textParameter(event, 'name');
  const parts = [...(name === undefined ? [] : [`named ${name}`]), ...matching(event)];
  return parts.length === 0 ? '' : `, now ${shortList(parts)}`;
}
