import { blankPolicy, blankRole, blankUser } from '../../src/account/blank.ts';
import { emptyState } from '../../src/account/empty-state.ts';
import type { Role, User } from '../../src/account/entities.ts';
import { someMembers, wholeMembers } from '../../src/account/members.ts';
import { absent, known } from '../../src/account/part.ts';
import type { AccountState } from '../../src/account/state.ts';
import { table } from '../../src/account/table.ts';
import { userName } from './made-batch.ts';

const at = '2026-03-01T00:00:00Z';
const read = { at, source: 'iam:GetAccountAuthorizationDetails' };
const created = known('2024-05-06T07:08:09Z', read);
const account = '111122223333';

/** A made-up account that was wholly collected. */
export function madeState(users: number, roles: number): AccountState {
  const all = known<true>(true, read);
  const policies = Array.from({ length: 500 }, (_, i) => `arn:aws:iam::${account}:policy/team/access-to-service-${i}`);
  return {
    ...emptyState(account),
    at,
    users: { by: table(Array.from({ length: users }, (_, i) => [userName(i), userOf(i, policies)] as const)), whole: all },
    roles: { by: table(Array.from({ length: roles }, (_, i) => [`service-role-${i}`, roleOf(i, policies)] as const)), whole: all },
    policies: { by: table(policies.map((arn) => [arn, blankPolicy(arn)] as const)), whole: all },
  };
}

function userOf(number: number, policies: readonly string[]): User {
  const id = `AIDAEXAMPLE${String(number).padStart(9, '0')}`;
  const key = `AKIAEXAMPLE${String(number).padStart(9, '0')}`;
  return {
    ...blankUser(userName(number)),
    id: known(id, read),
    path: known('/people/', read),
    created,
    tags: wholeMembers({ team: `team-${number % 40}`, 'cost-centre': String(number % 900) }, read),
    groups: wholeMembers({ [`AGPAEXAMPLE${number % 50}`]: `group-${number % 50}` }, read),
    inline: wholeMembers({ own: known(document(number), read) }, read),
    attached: wholeMembers({ [policies[number % policies.length] ?? '']: `access-to-service-${number % policies.length}` }, read),
    boundary: absent(read),
    login: known({ created, passwordResetRequired: known(false, read) }, read),
    accessKeys: wholeMembers({ [key]: { id: key, status: known('Active', read), created, lastUsed: absent(read) } }, read),
    mfaDevices: wholeMembers(
      {
        [`arn:aws:iam::${account}:mfa/${number}`]: {
          serial: `arn:aws:iam::${account}:mfa/${number}`,
          enabled: created,
          tags: someMembers({}, 'not read'),
        },
      },
      read,
    ),
  };
}

function roleOf(number: number, policies: readonly string[]): Role {
  const trust = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}`;
  return {
    ...blankRole(`service-role-${number}`),
    id: known(`AROAEXAMPLE${String(number).padStart(9, '0')}`, read),
    path: known('/', read),
    created,
    description: known('Runs one service.', read),
    maxSessionDuration: known(3600, read),
    trust: known(trust, read),
    tags: wholeMembers({ team: `team-${number % 40}` }, read),
    inline: wholeMembers({ own: known(document(number), read) }, read),
    attached: wholeMembers({ [policies[number % policies.length] ?? '']: `access-to-service-${number % policies.length}` }, read),
    boundary: absent(read),
    lastUsed: known({ at, region: 'eu-west-1' }, read),
  };
}

function document(number: number): string {
  const resource = `arn:aws:s3:::bucket-${number}`;
  return `{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"Resource":["${resource}","${resource}/*"]},{"Sid":"Keys","Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Condition":{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}}]}`;
}
