import { document, held, is, madeAccount, madeGroup, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { awsArnOf, reading } from '../../policies.cases.ts';
import { details, someOf } from '../../users.cases.ts';

const attached = held({ [awsArnOf('ReadOnlyAccess')]: 'ReadOnlyAccess' });
const inline = held({ own: is(document(reading)) });
const alice = (over: Partial<User>) =>
  madeAccount({
    users: [madeUser('alice', over)],
    groups: [madeGroup('staff', { attached: held({ [awsArnOf('ReadOnlyAccess')]: 'x' }) })],
  });

export const cases: readonly CheckCase[] = [
  { name: 'nothing', state: alice({}), expect: { 'user alice': 'PASS' } },
  { name: 'through a group', state: alice({ groups: held({ AGPAEXAMPLESTAFF: 'staff' }) }), expect: { 'user alice': 'PASS' } },
  { name: 'attached', state: alice({ attached }), expect: { 'user alice': 'FAIL' }, says: { 'user alice': 'ReadOnlyAccess' } },
  { name: 'inline', state: alice({ inline }), expect: { 'user alice': 'FAIL' }, says: { 'user alice': 'inline policy own' } },
  { name: 'a boundary grants nothing', state: alice({ boundary: is(awsArnOf('ReadOnlyAccess')) }), expect: { 'user alice': 'PASS' } },
  {
    name: 'the quarantine of AWS stays',
    state: alice({ attached: held({ [awsArnOf('AWSCompromisedKeyQuarantineV3')]: 'AWSCompromisedKeyQuarantineV3' }) }),
    expect: { 'user alice': 'PASS' },
  },
  {
    name: 'attached unknown',
    state: alice({ attached: someOf(details) }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: [details],
  },
  { name: 'inline unknown', state: alice({ inline: someOf(details) }), expect: { 'user alice': 'UNKNOWN' }, missing: [details] },
  {
    name: 'one known policy decides',
    state: alice({ attached: someOf(details, attached), inline: someOf(details) }),
    expect: { 'user alice': 'FAIL' },
  },
  { name: 'no users', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
];
