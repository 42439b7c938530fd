import { account, held, is, madeUser, none } from '../../../src/account/cases.ts';
import type { User } from '../../../src/account/entities.ts';
import { at, type Moment } from './moment.ts';

interface Person {
  name: string;
  id: string;
  created: string;
  /** Id of the one group that it is in. */
  group?: string;
  /** When the password was last changed, and last used, UTC; never used when left out. */
  changed: string;
  used?: string;
  /** When the MFA device was enabled; no device when left out. */
  mfa?: string;
  mustChange?: true;
  /** Managed policies of its own: names by ARN. */
  attached?: Readonly<Record<string, string>>;
}

/** The people of the account, each with a console password. Everybody is made up. */
export function people(moment: Moment): User[] {
  const maria: Person = {
    name: 'maria',
    id: 'AIDAEXAMPLEMARIA00001',
    created: '2023-05-04T07:20:00Z',
    group: 'administrators',
    changed: at(moment, '2025-11-03T08:12:40Z', '2026-03-03T02:25:02Z'),
    used: at(moment, '2026-02-27T08:41:00Z', '2026-03-02T08:50:00Z'),
    // In the night her device is taken away.
    ...at(moment, { mfa: '2023-05-04T07:31:00Z' }, {}),
  };
  const lena: Person = {
    name: 'lena',
    id: 'AIDAEXAMPLELENA000001',
    created: '2024-09-17T09:00:00Z',
    group: 'developers',
    changed: '2024-09-17T09:06:12Z',
    used: at(moment, '2026-02-27T07:41:00Z', '2026-03-09T07:41:00Z'),
  };
  const jonas: Person = {
    name: 'jonas',
    id: 'AIDAEXAMPLEJONAS00001',
    created: '2024-01-15T10:00:00Z',
    group: 'developers',
    changed: '2025-06-30T13:27:51Z',
    used: at(moment, '2026-02-20T12:02:00Z', '2026-03-06T12:02:00Z'),
    mfa: '2024-01-15T10:20:00Z',
  };
  const priya: Person = {
    name: 'priya',
    id: 'AIDAEXAMPLEPRIYA00001',
    created: '2025-02-10T09:00:00Z',
    group: 'auditors',
    changed: '2026-01-12T09:30:05Z',
    used: at(moment, '2026-02-26T09:15:00Z', '2026-03-05T09:15:00Z'),
    mfa: '2025-02-10T09:12:00Z',
  };
  const emergency: Person = {
    name: 'emergency',
    id: 'AIDAEXAMPLEEMERGENCY1',
    created: '2023-05-04T07:10:00Z',
    changed: '2025-12-01T10:00:00Z',
    mfa: '2023-05-04T07:15:00Z',
    attached: { 'arn:aws:iam::aws:policy/AdministratorAccess': 'AdministratorAccess' },
  };
  const tom: Person = {
    name: 'tom',
    id: 'AIDAEXAMPLETOM000001',
    created: '2026-03-02T08:55:31Z',
    group: 'developers',
    changed: '2026-03-02T08:55:58Z',
    mustChange: true,
  };
  return [maria, lena, jonas, priya, emergency, ...at(moment, [], [tom])].map(userOf);
}

function userOf({ name, id, created, group, changed, used, mfa, mustChange, attached = {} }: Person): User {
  const serial = `arn:aws:iam::${account}:mfa/${name}`;
  return madeUser(name, {
    id: is(id),
    created: is(created),
    groups: held(group === undefined ? {} : { [`AGPAEXAMPLE${group.toUpperCase()}`]: group }),
    attached: held(attached),
    login: is({ created: is(mustChange === true ? changed : created), passwordResetRequired: is(mustChange === true) }),
    passwordLastChanged: is(changed),
    passwordLastUsed: used === undefined ? none : is(used),
    mfaDevices: held(mfa === undefined ? {} : { [serial]: { serial, enabled: is(mfa), tags: held<string>({}) } }),
  });
}
