import { is, madeAccount, madeTrail } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { CheckCase } from '../../cases.ts';
import { managementAccount, organisationTrail, someTrails, trailNamed, unreadableTrails } from '../../trails.cases.ts';

const [audit, old] = [trailNamed('audit'), trailNamed('old')];

export const cases: readonly CheckCase[] = [
  { name: 'on', state: madeAccount({ trails: [madeTrail('audit')] }), expect: { [audit]: 'PASS' } },
  {
    name: 'each by itself',
    state: madeAccount({ trails: [madeTrail('audit'), madeTrail('old', { validation: is(false) })] }),
    expect: { [audit]: 'PASS', [old]: 'FAIL' },
  },
  {
    name: 'a trail of the organisation is judged where it can be changed',
    state: madeAccount({ trails: [organisationTrail({ validation: is(false) })] }),
    expect: { [trailNamed('everyone', managementAccount)]: 'NOT_APPLICABLE' },
    says: { [trailNamed('everyone', managementAccount)]: managementAccount },
  },
  { name: 'no trails', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'a trail of which only the name is listed',
    state: madeAccount({ trails: [madeTrail('audit', { validation: unknown('access denied', 'cloudtrail:DescribeTrails') })] }),
    expect: { [audit]: 'UNKNOWN' },
    missing: ['cloudtrail:DescribeTrails'],
  },
  {
    name: 'some regions were asked',
    state: someTrails(madeTrail('audit')),
    expect: { [audit]: 'PASS', 'trail (others)': 'UNKNOWN' },
    missing: ['cloudtrail:DescribeTrails'],
  },
  unreadableTrails,
];
