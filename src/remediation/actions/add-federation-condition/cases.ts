import { document, held, is, madeAccount, madeRole, none, read } from '../../../account/cases.ts';
import { known } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { ActionCase } from '../../cases.ts';

const github = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const okta = 'arn:aws:iam::111122223333:saml-provider/okta';
const oidc = (Condition?: object) => ({
  Sid: 'Ci',
  Effect: 'Allow',
  Principal: { Federated: github },
  Action: 'sts:AssumeRoleWithWebIdentity',
  ...(Condition === undefined ? {} : { Condition }),
});
const saml = { Effect: 'Allow', Principal: { Federated: okta }, Action: 'sts:AssumeRoleWithSAML' };
const key = 'token.actions.githubusercontent.com';
const provider = {
  arn: github,
  url: is(key),
  created: none,
  clientIds: held({ 'sts.amazonaws.com': true as const }),
  thumbprints: is([]),
  tags: held<string>({}),
};
const state = madeAccount({
  roles: [
    madeRole('ci', { trust: is(document([oidc()])) }),
    madeRole('loose', {
      trust: is(document([oidc({ StringLike: { [`${key}:sub`]: 'repo:*' }, StringEquals: { [`${key}:aud`]: 'sts.amazonaws.com' } })])),
    }),
    madeRole('tight', {
      trust: is(
        document([oidc({ StringLike: { [`${key}:sub`]: 'repo:acme/shop:*' }, StringEquals: { [`${key}:aud`]: 'sts.amazonaws.com' } })]),
      ),
    }),
    madeRole('people', { trust: is(document([saml])) }),
    madeRole('mixed', { trust: is(document([{ ...saml, Principal: { Federated: okta, AWS: 'arn:aws:iam::111122223333:root' } }])) }),
    madeRole('vm'),
  ],
  over: { oidcProviders: { by: table([[github, provider]]), whole: known(true, read) } },
});
const subject = 'repo:acme/shop:ref:refs/heads/main';

export const cases: readonly ActionCase[] = [
  {
    name: 'subject, and the audience that the provider has',
    state,
    target: 'role:ci',
    parameters: { subject },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    risk: 'R2',
    parametersOf: [
      { PolicyDocument: document([oidc({ StringEquals: { [`${key}:aud`]: 'sts.amazonaws.com', [`${key}:sub`]: subject } })]) },
    ],
  },
  {
    name: 'a pattern of a subject',
    state,
    target: 'role:ci',
    parameters: { subject: 'repo:acme/*', audience: 'shop' },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    parametersOf: [
      { PolicyDocument: document([oidc({ StringEquals: { [`${key}:aud`]: 'shop' }, StringLike: { [`${key}:sub`]: 'repo:acme/*' } })]) },
    ],
  },
  {
    name: 'a pattern that fits everybody becomes a narrower one',
    state,
    target: 'role:loose',
    parameters: { subject: 'repo:acme/shop:*' },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    parametersOf: [
      {
        PolicyDocument: document([
          oidc({ StringLike: { [`${key}:sub`]: 'repo:acme/shop:*' }, StringEquals: { [`${key}:aud`]: 'sts.amazonaws.com' } }),
        ]),
      },
    ],
  },
  {
    name: 'the audience of SAML',
    state,
    target: 'role:people',
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    parametersOf: [
      { PolicyDocument: document([{ ...saml, Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } } }]) },
    ],
  },
  { name: 'asked for already', state, target: 'role:tight', expect: 'nothing' },
  { name: 'a pattern that fits everybody is not enough', state, target: 'role:loose', expect: 'refused', says: ['fits any customer'] },
  { name: 'no subject', state, target: 'role:ci', expect: 'refused', says: ['asks for no subject'] },
  {
    name: 'a subject that fits everybody',
    state,
    target: 'role:ci',
    parameters: { subject: '*' },
    expect: 'refused',
    says: ['fits everybody'],
  },
  {
    name: 'a subject that fits every repository',
    state,
    target: 'role:ci',
    parameters: { subject: 'repo:*' },
    expect: 'refused',
    says: ['fits any customer'],
  },
  {
    name: 'another subject asked for already',
    state,
    target: 'role:tight',
    parameters: { subject: 'repo:evil/shop:*' },
    expect: 'refused',
    says: ['asks for another'],
  },
  { name: 'SAML has no subject', state, target: 'role:people', parameters: { subject }, expect: 'refused', says: ['audience only'] },
  {
    name: 'an audience that nobody knows',
    state: { ...state, oidcProviders: madeAccount().oidcProviders },
    target: 'role:ci',
    parameters: { subject },
    expect: 'refused',
    says: ['is not known'],
  },
  { name: 'a statement that lets in others too', state, target: 'role:mixed', expect: 'refused', says: ['could not meet the condition'] },
  { name: 'no provider at all', state, target: 'role:vm', parameters: { subject }, expect: 'refused', says: ['No statement'] },
];
