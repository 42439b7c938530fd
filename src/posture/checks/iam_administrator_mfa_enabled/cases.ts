import { all, document, held, is, madeAccount, madeGroup, madeKey, madePolicy, madeUser } from '../../../account/cases.ts';
import type { Group, User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { administratorAccess, allOfIam, arnOf, everything, everythingWithMfa, reading } from '../../policies.cases.ts';
import { app, denied, details, devices, login, someOf } from '../../users.cases.ts';

const mfaDevices = devices(app);
const attached = held({ [administratorAccess.arn]: 'AdministratorAccess' });
const policies = [administratorAccess, madePolicy('own-admin', everything), madePolicy('reading', reading)];
const alice = (over: Partial<User>, groups: readonly Group[] = []) =>
  madeAccount({ users: [madeUser('alice', { login, ...over })], groups, policies });

export const cases: readonly CheckCase[] = [
  { name: 'administrator with MFA', state: alice({ attached, mfaDevices }), expect: { 'user alice': 'PASS' } },
  {
    name: 'administrator without',
    state: alice({ attached }),
    expect: { 'user alice': 'FAIL' },
    says: { 'user alice': 'AdministratorAccess' },
  },
  {
    name: 'by a policy of their own',
    state: alice({ attached: held({ [arnOf('own-admin')]: 'own-admin' }) }),
    expect: { 'user alice': 'FAIL' },
  },
  { name: 'by an inline policy', state: alice({ inline: held({ all: is(document(everything)) }) }), expect: { 'user alice': 'FAIL' } },
  { name: 'by all of IAM', state: alice({ inline: held({ iam: is(document(allOfIam)) }) }), expect: { 'user alice': 'FAIL' } },
  { name: 'under a condition', state: alice({ inline: held({ all: is(document(everythingWithMfa)) }) }), expect: { 'user alice': 'FAIL' } },
  {
    name: 'by a group, met by its id',
    state: alice({ groups: held({ AGPAEXAMPLEADMINS: 'admins' }) }, [madeGroup('admins', { attached })]),
    expect: { 'user alice': 'FAIL' },
    says: { 'user alice': 'of group admins' },
  },
  {
    name: 'by an inline policy of a group, met by its name in another case',
    state: alice({ groups: held({ 'name:Admins': 'Admins' }) }, [madeGroup('admins', { inline: held({ all: is(document(everything)) }) })]),
    expect: { 'user alice': 'FAIL' },
  },
  {
    name: 'a group that was renamed after the membership was learnt',
    state: alice({ groups: held({ AGPAEXAMPLEADMINS: 'old-name' }) }, [madeGroup('admins', { attached })]),
    expect: { 'user alice': 'FAIL' },
  },
  {
    name: 'another group that has the name now is not meant',
    state: alice({ groups: held({ AGPAGONE: 'admins' }) }, [madeGroup('admins', { attached })]),
    expect: { 'user alice': 'UNKNOWN' },
    missing: [details],
  },
  {
    name: 'no administrator',
    state: alice({ attached: held({ [arnOf('reading')]: 'reading' }) }),
    expect: { 'user alice': 'NOT_APPLICABLE' },
  },
  {
    name: 'an active key is enough to act',
    state: madeAccount({ users: [madeUser('alice', { attached, accessKeys: all(madeKey('AKIAEXAMPLE1')) })], policies }),
    expect: { 'user alice': 'FAIL' },
    says: { 'user alice': 'AKIAEXAMPLE1' },
  },
  {
    name: 'an administrator that nobody can act as',
    state: madeAccount({ users: [madeUser('alice', { attached })], policies }),
    expect: { 'user alice': 'NOT_APPLICABLE' },
  },
  {
    name: 'the default version is what counts',
    state: madeAccount({
      users: [madeUser('alice', { login, attached: held({ [arnOf('p')]: 'p' }) })],
      policies: [
        madePolicy('p', reading, {
          versions: all(
            { id: 'v1', created: is('2025-01-01T00:00:00Z'), document: is(document(reading)) },
            { id: 'v2', created: is('2025-01-02T00:00:00Z'), document: is(document(everything)) },
          ),
        }),
      ],
    }),
    expect: { 'user alice': 'NOT_APPLICABLE' },
  },
  {
    name: 'a policy that was not read',
    state: madeAccount({ users: [madeUser('alice', { login, attached: held({ [arnOf('gone')]: 'gone' }) })] }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetPolicyVersion'],
  },
  {
    name: 'AdministratorAccess is known by name',
    state: madeAccount({ users: [madeUser('alice', { login, attached })] }),
    expect: { 'user alice': 'FAIL' },
  },
  {
    name: 'a document that nobody can read',
    state: alice({ inline: held({ odd: is('{"Statement":') }) }),
    expect: { 'user alice': 'UNKNOWN' },
    says: { 'user alice': 'not valid JSON' },
  },
  {
    name: 'policies that could not be listed',
    state: alice({ attached: someOf(details), groups: someOf(details) }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: [details],
  },
  {
    name: 'one known policy decides',
    state: alice({ attached: someOf(details, attached) }),
    expect: { 'user alice': 'FAIL' },
  },
  {
    name: 'devices that could not be listed',
    state: alice({ attached, mfaDevices: someOf('iam:ListMFADevices') }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListMFADevices'],
  },
  {
    name: 'password unknown, without MFA',
    state: alice({ attached, login: denied('iam:GetLoginProfile') }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetLoginProfile'],
  },
];
