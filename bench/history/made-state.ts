import { blankRole, blankUser } from '../../src/account/blank.ts';
import { emptyState } from '../../src/account/empty-state.ts';
import type { Role, User } from '../../src/account/entities.ts';
import { wholeMembers } from '../../src/account/members.ts';
import { absent, known, type Read } from '../../src/account/part.ts';
import type { AccountState } from '../../src/account/state.ts';
import { table } from '../../src/account/table.ts';
import { createRandom, type Random } from '../scan/own-set/random.ts';
import { account, groups, nameOf, policies, tagKeys, uniqueId } from './made-account/person.ts';

const read: Read = { at: '2026-03-02T09:00:00Z', source: 'iam:GetAccountAuthorizationDetails' };
const trust = document({ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' });

/** A collected state of a large account, in which everybody has a usual number of everything. */
export function madeState(users: number, roles: number): AccountState {
  const random = createRandom(2);
  const whole = known<true>(true, read);
  return {
    ...emptyState(account),
    at: read.at,
    users: {
      by: table(Array.from({ length: users }, (_, number) => user(nameOf(number, 0), random)).map((one) => [one.name, one])),
      whole,
    },
    roles: {
      by: table(Array.from({ length: roles }, (_, number) => role(`service-role-${number}`, random)).map((one) => [one.name, one])),
      whole,
    },
  };
}

function user(name: string, random: Random): User {
  const key = uniqueId('AKIA', random).slice(0, 20);
  const serial = `arn:aws:iam::${account}:mfa/${name}`;
  const [none, empty] = [absent(read), wholeMembers<never>({}, read)];
  return {
    ...blankUser(name),
    ...common('AIDA', random),
    groups: members(some(groups, random).map((group) => [`AGPA${group}`, group])),
    boundary: none,
    login: known({ created: known(read.at, read), passwordResetRequired: known(false, read) }, read),
    passwordLastUsed: known(read.at, read),
    passwordLastChanged: known(read.at, read),
    accessKeys: members([[key, { id: key, status: known('Active' as const, read), created: known(read.at, read), lastUsed: none }]]),
    mfaDevices: members([[serial, { serial, enabled: known(read.at, read), tags: empty }]]),
    sshKeys: empty,
    signingCertificates: empty,
    serviceCredentials: empty,
  };
}

function role(name: string, random: Random): Role {
  return {
    ...blankRole(name),
    ...common('AROA', random),
    description: known('Runs a service.', read),
    maxSessionDuration: known(3600, read),
    trust: known(trust, read),
    boundary: absent(read),
    lastUsed: known({ at: read.at, region: 'us-east-1' }, read),
  };
}

function common(prefix: string, random: Random) {
  const statement = { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: `arn:aws:s3:::own/${random.below(1e6)}/*` };
  return {
    id: known(uniqueId(prefix, random), read),
    path: known('/', read),
    created: known(read.at, read),
    tags: members(tagKeys.map((key) => [key, `value-${random.below(500)}`])),
    inline: members([['own-bucket', known(document(statement), read)]]),
    attached: members(some(policies, random).map((arn) => [arn, arn.slice(arn.lastIndexOf('/') + 1)])),
  };
}

function members<T>(entries: readonly (readonly [string, T])[]) {
  return wholeMembers<T>(Object.fromEntries(entries), read);
}

function some(items: readonly [string, ...string[]], random: Random): string[] {
  return Array.from({ length: 5 }, () => random.pick(items));
}

function document(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}
