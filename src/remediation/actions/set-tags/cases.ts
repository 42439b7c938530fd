import { document, held, is, madeAccount, madeCertificate, madePolicy, madeRole, madeUser, none } from '../../../account/cases.ts';
import type { InstanceProfile, MfaDevice, OidcProvider, SamlProvider } from '../../../account/entities.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { ActionCase } from '../../cases.ts';

const whole = is(true as const);
const tags = held({ owner: 'alice' });
const own = madePolicy('reading', [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }]);
const saml: SamlProvider = {
  arn: 'arn:aws:iam::111122223333:saml-provider/idp',
  created: none,
  validUntil: none,
  metadataDigest: is('0'),
  tags,
};
const oidc: OidcProvider = {
  arn: 'arn:aws:iam::111122223333:oidc-provider/token.example.com',
  url: is('token.example.com'),
  created: none,
  clientIds: held({}),
  thumbprints: is([]),
  tags,
};
const profile: InstanceProfile = { name: 'Web', id: is('AIPA'), path: is('/'), created: none, role: none, tags };
const device: MfaDevice = { serial: 'arn:aws:iam::111122223333:mfa/alice', enabled: none, tags };
const state = madeAccount({
  users: [
    madeUser('Alice', {
      tags: held({ Team: 'red', 'aws:cloudformation:stack-name': 'x' }),
      mfaDevices: held({ [`${device.serial}-2`]: { ...device, serial: `${device.serial}-2` } }),
    }),
  ],
  roles: [madeRole('Deploy')],
  policies: [own],
  serverCertificates: [madeCertificate('Site')],
  over: {
    samlProviders: { by: table([[saml.arn, saml]]), whole },
    oidcProviders: { by: table([[oidc.arn, oidc]]), whole },
    instanceProfiles: { by: table([['web', profile]]), whole },
    unassignedMfaDevices: { by: table([[device.serial, device]]), whole },
  },
});
const target = 'user:alice';
const given = { tags: 'team=blue,stage=' };
const kind = (of: string, call: string, parameters: object): ActionCase => ({
  name: `on ${of.replace(/:.*/, '')}`,
  state,
  target: of,
  parameters: { tags: 'stage=prod' },
  expect: 'steps',
  steps: [`iam:Tag${call}`],
  risk: 'R1',
  parametersOf: [{ ...parameters, Tags: [{ Key: 'stage', Value: 'prod' }] }],
});
const many = held(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`tag-${index}`, 'x'])));
const looking = madeRole('ops', {
  inline: held({
    abac: is(
      document([
        {
          Effect: 'Allow',
          Action: 'ec2:*',
          Resource: '*',
          Condition: { StringEquals: { 'aws:ResourceTag/Stage': '${aws:PrincipalTag/Team}' } },
        },
      ]),
    ),
  }),
});

export const cases: readonly ActionCase[] = [
  {
    name: 'a tag that is there by another case gets the new value, one without a value is new',
    state,
    target,
    parameters: given,
    expect: 'steps',
    steps: ['iam:TagUser'],
    parametersOf: [
      {
        UserName: 'Alice',
        Tags: [
          { Key: 'team', Value: 'blue' },
          { Key: 'stage', Value: '' },
        ],
      },
    ],
  },
  kind('role:deploy', 'Role', { RoleName: 'Deploy' }),
  kind(`policy:${own.arn}`, 'Policy', { PolicyArn: own.arn }),
  kind('instance-profile:web', 'InstanceProfile', { InstanceProfileName: 'Web' }),
  kind('server-certificate:site', 'ServerCertificate', { ServerCertificateName: 'Site' }),
  kind(`saml-provider:${saml.arn}`, 'SAMLProvider', { SAMLProviderArn: saml.arn }),
  kind(`oidc-provider:${oidc.arn}`, 'OpenIDConnectProvider', { OpenIDConnectProviderArn: oidc.arn }),
  kind(`mfa-device:${device.serial}`, 'MFADevice', { SerialNumber: device.serial }),
  {
    name: 'what is so already stays out of the call',
    state,
    target,
    parameters: { tags: 'Team=red,stage=prod' },
    expect: 'steps',
    steps: ['iam:TagUser'],
    parametersOf: [{ Tags: [{ Key: 'stage', Value: 'prod' }] }],
  },
  {
    name: 'a policy that looks at the tags',
    state: madeAccount({ users: [madeUser('Alice')], roles: [looking] }),
    target,
    parameters: given,
    expect: 'steps',
    steps: ['iam:TagUser'],
    risk: 'R2',
    says: ['Inline policy abac of role ops looks at tag team.', 'looks at tag stage.'],
  },
  {
    name: 'a policy that nobody knows may look at them',
    state: madeAccount({ users: [madeUser('Alice', { inline: held({ own: unknown('not read') }) })] }),
    target,
    parameters: given,
    expect: 'steps',
    steps: ['iam:TagUser'],
    risk: 'R2',
    says: ['Not every policy of the account is known'],
  },
  {
    name: 'an equals sign in a value',
    state,
    target,
    parameters: { tags: 'query=a=b' },
    expect: 'steps',
    steps: ['iam:TagUser'],
    parametersOf: [{ Tags: [{ Key: 'query', Value: 'a=b' }] }],
  },
  { name: 'all is so already', state, target, parameters: { tags: 'Team=red' }, expect: 'nothing' },
  { name: 'a key that AWS keeps', state, target, parameters: { tags: 'AWS:x=1' }, expect: 'refused', says: ['is kept by AWS'] },
  { name: 'one key twice', state, target, parameters: { tags: 'team=1,TEAM=2' }, expect: 'refused', says: ['is given twice'] },
  { name: 'no equals sign', state, target, parameters: { tags: 'team' }, expect: 'refused', says: ['is no tag'] },
  { name: 'a key that is empty', state, target, parameters: { tags: '=x' }, expect: 'refused' },
  {
    name: 'a value that a terminal would obey',
    state,
    target,
    parameters: { tags: 'team=\u001b[2J' },
    expect: 'refused',
    says: ['is none that AWS takes'],
  },
  { name: 'no tags at all', state, target, expect: 'refused', says: ['is missing'] },
  {
    name: 'more than 50',
    state: madeAccount({ users: [madeUser('Alice', { tags: many })] }),
    target,
    parameters: given,
    expect: 'refused',
    says: ['AWS takes 50 tags'],
  },
  {
    name: 'tags that are not known',
    state: madeAccount({ users: [madeUser('Alice', { tags: someMembers({}, 'not read') })] }),
    target,
    parameters: given,
    expect: 'refused',
  },
  {
    name: "one of AWS's own policies",
    state,
    target: 'policy:arn:aws:iam::aws:policy/ReadOnlyAccess',
    parameters: given,
    expect: 'refused',
    says: ['is managed by AWS'],
  },
  { name: 'nobody', state, target: 'user:mallory', parameters: given, expect: 'refused', says: ['There is no user mallory'] },
  {
    name: 'a device that a user has',
    state,
    target: `mfa-device:${device.serial}-2`,
    parameters: given,
    expect: 'refused',
    says: ['is assigned to user Alice'],
  },
  { name: 'a hardware device, which carries no tags', state, target: 'mfa-device:GAHT12345678', parameters: given, expect: 'refused' },
];
