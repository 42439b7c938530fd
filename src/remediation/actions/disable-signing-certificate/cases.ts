import { all, held, is, madeAccount, madeUser } from '../../../account/cases.ts';
import type { UploadedKey } from '../../../account/entities.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const id = 'TA7SMP42TDN5Z26OBPJE7EXAMPLE';
const credential = (over: Partial<UploadedKey> = {}): UploadedKey => ({
  id,
  status: is('Active' as const),
  uploaded: is('2025-01-01T00:00:00Z'),
  body: is('-----BEGIN CERTIFICATE-----MIIB'),
  ...over,
});
const user = (one: UploadedKey, tags = held<string>({})) =>
  madeAccount({ users: [madeUser('Alice', { signingCertificates: all(one), tags })] });
const state = user(credential());
const target = `signing-certificate:${id}`;
const disabled = { target, expect: 'steps', steps: ['iam:UpdateSigningCertificate', 'iam:TagUser'] } as const;
const many = held(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`tag-${index}`, 'x'])));

export const cases: readonly ActionCase[] = [
  {
    ...disabled,
    name: 'one that is Active, and since when it is not',
    state,
    risk: 'R2',
    says: ['last used AWS does not tell', 'delete-signing-certificate --target signing-certificate:TA7SMP42TDN5Z26OBPJE7EXAMPLE'],
    parametersOf: [
      { UserName: 'Alice', CertificateId: id, Status: 'Inactive' },
      { UserName: 'Alice', Tags: [{ Key: `trailward:deactivated:${id}`, Value: '2026-03-02T09:00:00Z' }] },
    ],
  },
  { name: 'without a tag', state, target, parameters: { tag: 'false' }, expect: 'steps', steps: ['iam:UpdateSigningCertificate'] },
  {
    name: 'a user with 50 tags',
    state: user(credential(), many),
    target: `signing-certificate:Alice/${id}`,
    expect: 'steps',
    steps: ['iam:UpdateSigningCertificate'],
    says: ['has 50 tags'],
  },
  {
    name: 'tags that are not known',
    state: user(credential(), someMembers<string>({}, 'not read')),
    target,
    expect: 'steps',
    steps: ['iam:UpdateSigningCertificate'],
    says: ['not all known'],
  },
  { name: 'one that is Inactive', state: user(credential({ status: is('Inactive' as const) })), target, expect: 'nothing' },
  {
    name: 'one whose status is not known',
    state: user(credential({ status: unknown('not read') })),
    target,
    expect: 'refused',
    says: ['is not known'],
  },
  {
    name: 'one that nobody has',
    state,
    target: 'signing-certificate:TA7SMP42TDN5Z26OBPJE7EXAMPL9',
    expect: 'refused',
    says: ['No user is known'],
  },
  {
    name: 'one that this user does not have',
    state,
    target: 'signing-certificate:Alice/TA7SMP42TDN5Z26OBPJE7EXAMPL9',
    expect: 'refused',
    says: ['has no signing certificate'],
  },
  { name: 'an id that AWS does not give', state, target: 'signing-certificate:$(id)\u001b[31m', expect: 'refused', says: ['is no id of'] },
  { name: 'a name that every object has', state, target: 'signing-certificate:Alice/hasOwnProperty0000', expect: 'refused' },
];
