import { document, is, madeAccount, madeRole } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { iamEvent } from '../../iam-event.cases.ts';

const trust = (Principal: object | string, more: object = {}) =>
  document([{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...more }]);
const old = ` ${trust({ AWS: 'arn:aws:iam::111122223333:root' })}`;
const now = trust({ AWS: 'arn:aws:iam::999999999999:root' });
const state = madeAccount({ roles: [madeRole('deploy', { trust: is(now) }), madeRole('lost', { trust: unknown('not read') })] });
const target = 'role:deploy';
const update = (day: string, policyDocument: string) => iamEvent('UpdateAssumeRolePolicy', day, { roleName: 'deploy', policyDocument });
const created = (assumeRolePolicyDocument: string) => iamEvent('CreateRole', '01-01', { roleName: 'deploy', assumeRolePolicyDocument });
const of = (...events: ReturnType<typeof iamEvent>[]) => ({ 'role/deploy': events });

export const cases: readonly ActionCase[] = [
  {
    name: 'the one that the role was made with, to the letter',
    state,
    target,
    events: of(created(old), update('02-01', now)),
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    risk: 'R2',
    says: ['arn:aws:iam::999999999999:root is refused', 'It lets in again: arn:aws:iam::111122223333:root.'],
    parametersOf: [{ RoleName: 'deploy', PolicyDocument: old }],
  },
  {
    name: 'the one of a later change',
    state,
    target,
    events: of(created(trust('*')), update('01-10', old), update('02-01', now)),
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    parametersOf: [{ PolicyDocument: old }],
  },
  {
    name: 'a document that is given',
    state,
    target,
    parameters: { document: old },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
  },
  {
    name: 'everybody, from the history',
    state,
    target,
    events: of(created(trust('*')), update('02-01', now)),
    expect: 'refused',
    says: ['lets in everybody'],
  },
  {
    name: 'any customer of a public provider, from the history',
    state,
    target,
    events: of(
      created(trust({ Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' })),
      update('02-01', now),
    ),
    expect: 'refused',
    says: ['any customer of'],
  },
  {
    name: 'everybody that is given is meant, and told',
    state,
    target,
    parameters: { document: trust('*') },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    says: ['It lets in everybody'],
  },
  { name: 'the same already', state, target, parameters: { document: now }, expect: 'nothing' },
  { name: 'restored already', state, target, events: of(created(now), update('02-01', old)), expect: 'nothing' },
  {
    name: 'account and history do not agree',
    state,
    target,
    events: of(created(old), update('02-01', trust('*'))),
    expect: 'refused',
    says: ['do not agree'],
  },
  {
    name: 'the history begins with the change',
    state,
    target,
    events: of(update('02-01', now)),
    expect: 'refused',
    says: ['is not known'],
  },
  { name: 'no history', state, target, expect: 'refused', says: ['no history was ingested'] },
  {
    name: 'a resource in a trust policy',
    state,
    target,
    parameters: { document: trust('*', { Resource: '*' }) },
    expect: 'refused',
    says: ['names a resource'],
  },
  { name: 'text that is no JSON', state, target, parameters: { document: '[' }, expect: 'refused', says: ['is no JSON'] },
  {
    name: 'too long',
    state,
    target,
    parameters: { document: trust({ AWS: `arn:aws:iam::999999999999:role/${'r'.repeat(2_000)}` }) },
    expect: 'refused',
    says: ['AWS takes 2048'],
  },
  { name: 'a trust policy that is not known now', state, target: 'role:lost', parameters: { document: old }, expect: 'refused' },
];
