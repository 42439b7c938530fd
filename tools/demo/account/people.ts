import { account, held, is, madeUser } from '../../../src/account/cases.ts';
import type { User } from '../../../src/account/entities.ts';
import { absent } from '../../../src/account/part.ts';
import { awsPolicy, ownPolicy } from './arns.ts';
import { at, type Moment } from './moment.ts';

interface Person {
  name: string;
  id: string;
  created: string;
  group: string;
  /** When the password was last changed and last used, UTC; never used when left out. */
  changed: string;
  used?: string;
  /** When the MFA device was enabled; no device when left out. */
  mfa?: string;
  mustChange?: true;
}

/** The people of the account, each with a console password. Everybody is made up. */
export function people(moment: Moment): User[] {
  const maria = { name: 'maria', id: 'AIDAEXAMPLEMARIA00001', created: '2023-05-04T07:20:00Z', group: 'administrators' };
  const always: Person[] = [
    {
      ...maria,
      changed: at(moment, '2025-11-03T08:12:40Z', '2026-03-03T02:25:02Z'),
      used: at(moment, '2026-02-27T08:41:00Z', '2026-03-02T08:50:00Z'),
      ...at(moment, { mfa: '2023-05-04T07:31:00Z' }, {}),
    },
    { name: 'lena', id: 'AIDAEXAMPLELENA000001', created: '2024-09-17T09:00:00Z', group: 'developers', changed: '2024-09-17T09:06:12Z', used: at(moment, '2026-02-27T07:41:00Z', '2026-03-09T07:41:00Z') },
    { name: 'jonas', id: 'AIDAEXAMPLEJONAS00001', created: '2024-01-15T10:00:00Z', group: 'developers', changed: '2025-06-30T13:27:51Z', used: at(moment, '2026-02-20T12:02:00Z', '2026-03-06T12:02:00Z'), mfa: '2024-01-15T10:20:00Z' },
    { name: 'priya', id: 'AIDAEXAMPLEPRIYA00001', created: '2025-02-10T09:00:00Z', group: 'auditors', changed: '2026-01-12T09:30:05Z', used: at(moment, '2026-02-26T09:15:00Z', '2026-03-05T09:15:00Z'), mfa: '2025-02-10T09:12:00Z' },
    { name: 'emergency', id: 'AIDAEXAMPLEEMERGENCY1', created: '2023-05-04T07:10:00Z', group: '', changed: '2025-12-01T10:00:00Z', mfa: '2023-05-04T07:15:00Z' },
  ];
  const tom: Person = { name: 'tom', id: 'AIDAEXAMPLETOM000001', created: '2026-03-02T08:55:31Z', group: 'developers', changed: '2026-03-02T08:55:58Z', mustChange: true };
  return [...always, ...at(moment, [], [tom])].map(userOf);
}

function userOf({ name, id, created, group, changed, used, mfa, mustChange }: Person): User {
  const serial = `arn:aws:iam::${account}:mfa/${name}`;
  return madeUser(name, {
    id: is(id),
    created: is(created),
    groups: held(group === '' ? {} : { [`AGPAEXAMPLE${group.toUpperCase()}`]: group }),
    attached: held(group === '' ? { [awsPolicy('AdministratorAccess')]: 'AdministratorAccess' } : group === 'administrators' ? {} : { [ownPolicy('self-service')]: 'self-service' }),
    login: is({ created: is(name === 'tom' ? changed : created), passwordResetRequired: is(mustChange === true) }),
    passwordLastChanged: is(changed),
    passwordLastUsed: used === undefined ? absent({ at: '', source: '' }) : is(used),
    mfaDevices: held(mfa === undefined ? {} : { [serial]: { serial, enabled: is(mfa), tags: held<string>({}) } }),
  });
}
