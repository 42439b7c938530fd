import { is, madeAccount, madeTrail } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { CheckCase } from '../../cases.ts';
import { organisationTrail, someTrails, trailNamed, unreadableAccountTrails } from '../../trails.cases.ts';

const [single, stopped] = [{ multiRegion: is(false) }, { logging: is(false) }];
const noStatus = unknown('access denied', 'cloudtrail:GetTrailStatus');

export const cases: readonly CheckCase[] = [
  { name: 'one that records', state: madeAccount({ trails: [madeTrail('audit')] }), expect: { 'account account': 'PASS' } },
  {
    name: 'one that records, seen from some regions',
    state: someTrails(madeTrail('audit')),
    expect: { 'account account': 'PASS' },
  },
  {
    name: 'the trail of the organisation alone',
    state: madeAccount({ trails: [organisationTrail()] }),
    expect: { 'account account': 'PASS' },
    says: { 'account account': 'everyone' },
  },
  { name: 'no trail', state: madeAccount(), expect: { 'account account': 'FAIL' } },
  {
    name: 'one that is stopped',
    state: madeAccount({ trails: [madeTrail('audit', stopped)] }),
    expect: { [trailNamed('audit')]: 'FAIL' },
    says: { [trailNamed('audit')]: 'is stopped' },
  },
  {
    name: 'trails of single Regions, however many',
    state: madeAccount({ trails: [madeTrail('east', single), madeTrail('west', { ...single, homeRegion: is('us-west-2') })] }),
    expect: { [trailNamed('east')]: 'FAIL' },
    says: { [trailNamed('east')]: 'records one' },
  },
  {
    name: 'all Regions by one that is stopped, beside one Region that is recorded',
    state: madeAccount({ trails: [madeTrail('east', single), madeTrail('all', stopped)] }),
    expect: { [trailNamed('all')]: 'FAIL' },
  },
  {
    name: 'one Region, and stopped',
    state: madeAccount({ trails: [madeTrail('audit', { ...single, ...stopped })] }),
    expect: { 'account account': 'FAIL' },
  },
  {
    name: 'the trail of the organisation is stopped, which a member cannot change',
    state: madeAccount({ trails: [organisationTrail(stopped)] }),
    expect: { 'account account': 'FAIL' },
  },
  {
    name: 'whether it records is not known',
    state: madeAccount({ trails: [madeTrail('audit', { logging: noStatus })] }),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['cloudtrail:GetTrailStatus'],
  },
  {
    name: 'whether a trail of one Region records does not matter',
    state: madeAccount({ trails: [madeTrail('audit', { ...single, logging: noStatus })] }),
    expect: { 'account account': 'FAIL' },
  },
  {
    name: 'there may be others than one that is stopped',
    state: someTrails(madeTrail('audit', stopped)),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['cloudtrail:DescribeTrails'],
  },
  unreadableAccountTrails,
];
