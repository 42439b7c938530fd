import { is, madeAccount, madeTrail, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { CheckCase } from '../../cases.ts';
import { managementAccount, organisationTrail, trailNamed, unreadableTrails } from '../../trails.cases.ts';

const audit = trailNamed('audit');

export const cases: readonly CheckCase[] = [
  { name: 'a log group', state: madeAccount({ trails: [madeTrail('audit')] }), expect: { [audit]: 'PASS' } },
  { name: 'no log group', state: madeAccount({ trails: [madeTrail('audit', { logGroup: none })] }), expect: { [audit]: 'FAIL' } },
  { name: 'an empty log group', state: madeAccount({ trails: [madeTrail('audit', { logGroup: is('') })] }), expect: { [audit]: 'FAIL' } },
  {
    name: 'a trail of the organisation',
    state: madeAccount({ trails: [organisationTrail({ logGroup: none })] }),
    expect: { [trailNamed('everyone', managementAccount)]: 'NOT_APPLICABLE' },
  },
  { name: 'no trails', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'a trail of which only the name is listed',
    state: madeAccount({ trails: [madeTrail('audit', { logGroup: unknown('access denied', 'cloudtrail:DescribeTrails') })] }),
    expect: { [audit]: 'UNKNOWN' },
    missing: ['cloudtrail:DescribeTrails'],
  },
  unreadableTrails,
];
