import { all, held, is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import type { ServiceCredential } from '../../../account/entities.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const id = 'ACCAEXAMPLE000000001';
const credential = (over: Partial<ServiceCredential> = {}): ServiceCredential => ({
  id,
  service: is('bedrock.amazonaws.com'),
  status: is('Active' as const),
  created: is('2025-01-01T00:00:00Z'),
  expires: none,
  ...over,
});
const user = (one: ServiceCredential, tags = held<string>({})) =>
  madeAccount({ users: [madeUser('Alice', { serviceCredentials: all(one), tags })] });
const state = user(credential());
const target = `service-credential:${id}`;
const disabled = { target, expect: 'steps', steps: ['iam:UpdateServiceSpecificCredential', 'iam:TagUser'] } as const;
const many = held(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`tag-${index}`, 'x'])));

export const cases: readonly ActionCase[] = [
  {
    ...disabled,
    name: 'one that is Active, and since when it is not',
    state,
    risk: 'R2',
    says: ['last used AWS does not tell', 'delete-service-credential --target service-credential:ACCAEXAMPLE000000001'],
    parametersOf: [
      { UserName: 'Alice', ServiceSpecificCredentialId: id, Status: 'Inactive' },
      { UserName: 'Alice', Tags: [{ Key: `trailward:deactivated:${id}`, Value: '2026-03-02T09:00:00Z' }] },
    ],
  },
  {
    ...disabled,
    name: 'what the user called of the service lately',
    state,
    usage: {
      'arn:aws:iam::111122223333:user/Alice': [
        { action: 'bedrock:InvokeModel', count: 3, denied: 0, last: '2026-03-01T00:00:00Z' },
        { action: 's3:GetObject', count: 9, denied: 0, last: '2026-03-01T00:00:00Z' },
      ],
    },
    says: ['user Alice called bedrock:InvokeModel 3 times'],
  },
  { name: 'without a tag', state, target, parameters: { tag: 'false' }, expect: 'steps', steps: ['iam:UpdateServiceSpecificCredential'] },
  {
    name: 'a user with 50 tags',
    state: user(credential(), many),
    target: `service-credential:Alice/${id}`,
    expect: 'steps',
    steps: ['iam:UpdateServiceSpecificCredential'],
    says: ['has 50 tags'],
  },
  {
    name: 'tags that are not known',
    state: user(credential(), someMembers<string>({}, 'not read')),
    target,
    expect: 'steps',
    steps: ['iam:UpdateServiceSpecificCredential'],
    says: ['not all known'],
  },
  { name: 'one that is Inactive', state: user(credential({ status: is('Inactive' as const) })), target, expect: 'nothing' },
  {
    name: 'one that has expired',
    state: user(credential({ status: is('Expired' as const) })),
    target,
    expect: 'nothing',
    says: ['is Expired already'],
  },
  {
    name: 'one whose status is not known',
    state: user(credential({ status: unknown('not read') })),
    target,
    expect: 'refused',
    says: ['is not known'],
  },
  { name: 'one that nobody has', state, target: 'service-credential:ACCAEXAMPLE000000009', expect: 'refused', says: ['No user is known'] },
  {
    name: 'one that this user does not have',
    state,
    target: 'service-credential:Alice/ACCAEXAMPLE000000009',
    expect: 'refused',
    says: ['has no service-specific credential'],
  },
  { name: 'an id that AWS does not give', state, target: 'service-credential:$(id)\u001b[31m', expect: 'refused', says: ['is no id of'] },
  { name: 'a name that every object has', state, target: 'service-credential:Alice/hasOwnProperty0000', expect: 'refused' },
];
