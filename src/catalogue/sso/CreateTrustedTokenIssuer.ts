import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { tokenIssuer } from '../words/identity-center.ts';

export const CreateTrustedTokenIssuer = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'CreateTrustedTokenIssuer',
  kind: 'change',
  access: 'write',
  title: 'Trust the tokens of an outside issuer in Identity Center',
  does: 'Connects an outside OIDC issuer to an instance of Identity Center. An application whose JWT bearer grant names the issuer can exchange its tokens for those of Identity Center. A claim in the token is compared with an attribute of the directory, and the user who matches is whom the application acts for.',
  doesNot: [
    'It does not make the issuer the identity source: people sign in to the access portal as before.',
    'It opens no application by itself: PutApplicationGrant must name the issuer.',
    'It creates no user. A token that matches nobody in the directory is worth nothing.',
    'It keeps no keys: Identity Center fetches those of the issuer from its address.',
  ],
  appears:
    'From the Identity Center console (Settings, Authentication), the CLI, an SDK or infrastructure code (`aws_ssoadmin_trusted_token_issuer`). Recorded in the Region of the instance.',
  reading: {
    target: '`name` is the new issuer configuration; the answer carries `trustedTokenIssuerArn`.',
    parameters: {
      name: 'Name of the configuration.',
      instanceArn: 'Instance of Identity Center that trusts the issuer.',
      trustedTokenIssuerType: 'Always `OIDC_JWT`.',
      trustedTokenIssuerConfiguration:
        '`oidcJwtConfiguration` with `issuerUrl`, `claimAttributePath` (claim in the token) and `identityStoreAttributePath` (attribute of the directory that it is compared with).',
      tags: 'Tags put on the configuration.',
    },
  },
  target: tokenIssuer,
  phrase: (event) => {
    const url = textParameter(event, 'trustedTokenIssuerConfiguration', 'oidcJwtConfiguration', 'issuerUrl');
    return { did: 'created', todo: 'create', what: `${callIt(tokenIssuer(event))}${url === undefined ? '' : ` for ${url}`}` };
  },
  direction: 'grants',
  risks: [
    {
      risk: 'Whoever runs the issuer can have applications act as any user of the directory.',
      when: 'The issuer is not one that your organisation runs, and an application names it in its grant.',
    },
    {
      risk: 'A person picks whom to be, because the claim that decides is one that users can set for themselves.',
      when: '`claimAttributePath` points to an e-mail or another claim that the issuer does not verify.',
    },
    {
      risk: 'The issuer serves many customers, and their users can get matching tokens.',
      when: '`issuerUrl` is that of a shared service, and the audiences in the grant do not narrow it.',
    },
    {
      risk: 'The address of the issuer can be taken over later, and with it the keys.',
      when: 'The domain in `issuerUrl` is not under your control or about to lapse.',
    },
  ],
  benign: [
    'A data or analytics application is connected so that AWS services see the real user behind it.',
    'Infrastructure code sets up trusted identity propagation.',
  ],
  verify: [
    'Compare `issuerUrl` with the issuers that your organisation runs.',
    'Look for PutApplicationGrant that names this issuer, and with which audiences.',
    'Check who controls the claim in `claimAttributePath` at the issuer.',
    'Look for token exchanges (`CreateTokenWithIAM`) by those applications afterwards.',
  ],
  related: [
    'sso:UpdateTrustedTokenIssuer',
    'sso:DeleteTrustedTokenIssuer',
    'sso:PutApplicationGrant',
    'sso:PutApplicationAuthenticationMethod',
    'sso:CreateApplication',
    'iam:CreateOpenIDConnectProvider',
  ],
  remediations: ['review-federation', 'contain-principal'],
  attack: ['T1484.002'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateTrustedTokenIssuer.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/using-apps-with-trusted-token-issuer.html',
  ],
});
