import { is, madeAccount, madeTrail } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { CheckCase } from '../../cases.ts';
import { advancedSelectors, basicSelectors, organisationTrail, someTrails, unreadableAccountTrails, where } from '../../trails.cases.ts';

const [without, single] = [{ globalServiceEvents: is(false) }, { multiRegion: is(false) }];
const denied = unknown('access denied', 'cloudtrail:DescribeTrails');
const elsewhere = { ...single, homeRegion: is('eu-west-1') };
const govCloud = { ...single, arn: 'arn:aws-us-gov:cloudtrail:us-gov-west-1:111122223333:trail/audit', homeRegion: is('us-gov-west-1') };

export const cases: readonly CheckCase[] = [
  { name: 'one trail of all Regions', state: madeAccount({ trails: [madeTrail('audit')] }), expect: { 'account account': 'PASS' } },
  {
    name: 'one trail of us-east-1',
    state: madeAccount({ trails: [madeTrail('audit', single)] }),
    expect: { 'account account': 'PASS' },
  },
  {
    name: 'one trail of another Region, whatever it is set to',
    state: madeAccount({ trails: [madeTrail('audit', elsewhere)] }),
    expect: { 'account account': 'FAIL' },
    severity: { 'account account': 'high' },
  },
  { name: 'left out', state: madeAccount({ trails: [madeTrail('audit', without)] }), expect: { 'account account': 'FAIL' } },
  { name: 'stopped', state: madeAccount({ trails: [madeTrail('audit', { logging: is(false) })] }), expect: { 'account account': 'FAIL' } },
  {
    name: 'data events alone',
    state: madeAccount({ trails: [madeTrail('audit', basicSelectors({ IncludeManagementEvents: false }))] }),
    expect: { 'account account': 'FAIL' },
  },
  {
    name: 'KMS left out, which matters elsewhere',
    state: madeAccount({ trails: [madeTrail('audit', basicSelectors({ ExcludeManagementEventSources: ['kms.amazonaws.com'] }))] }),
    expect: { 'account account': 'PASS' },
  },
  { name: 'no trail', state: madeAccount(), expect: { 'account account': 'FAIL' } },
  {
    name: 'twice',
    state: madeAccount({ trails: [madeTrail('audit'), madeTrail('old')] }),
    expect: { 'account account': 'FAIL' },
    says: { 'account account': 'audit and old' },
    severity: { 'account account': 'low' },
  },
  {
    name: 'twice for sure, whatever else there is',
    state: someTrails(madeTrail('audit'), madeTrail('old')),
    expect: { 'account account': 'FAIL' },
  },
  {
    name: 'a second trail, for another Region',
    state: madeAccount({ trails: [madeTrail('audit'), madeTrail('west', elsewhere)] }),
    expect: { 'account account': 'PASS' },
  },
  {
    name: 'a second trail, for data events',
    state: madeAccount({ trails: [madeTrail('audit'), madeTrail('data', advancedSelectors([where('eventCategory', 'Equals', 'Data')]))] }),
    expect: { 'account account': 'PASS' },
  },
  {
    name: 'the trail of the organisation beside an own one',
    state: madeAccount({ trails: [organisationTrail(), madeTrail('audit')] }),
    expect: { 'account account': 'PASS' },
  },
  {
    name: 'the trail of the organisation alone',
    state: madeAccount({ trails: [organisationTrail()] }),
    expect: { 'account account': 'PASS' },
  },
  {
    name: 'whether it records all Regions is not known',
    state: madeAccount({ trails: [madeTrail('audit', { multiRegion: denied })] }),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['cloudtrail:DescribeTrails'],
  },
  {
    name: 'where it is at home is not known',
    state: madeAccount({ trails: [madeTrail('audit', { ...single, homeRegion: denied })] }),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['cloudtrail:DescribeTrails'],
  },
  {
    name: 'one of two may be of the organisation',
    state: madeAccount({ trails: [madeTrail('audit'), madeTrail('old', { organisation: denied })] }),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['cloudtrail:DescribeTrails'],
  },
  {
    name: 'one that records, and perhaps another',
    state: someTrails(madeTrail('audit')),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['cloudtrail:DescribeTrails'],
  },
  {
    name: 'selectors that may not be read',
    state: madeAccount({ trails: [madeTrail('audit', { selectors: unknown('access denied', 'cloudtrail:GetEventSelectors') })] }),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['cloudtrail:GetEventSelectors'],
  },
  {
    name: 'one Region of another partition',
    state: madeAccount({ trails: [madeTrail('audit', govCloud)] }),
    expect: { 'account account': 'UNKNOWN' },
  },
  unreadableAccountTrails,
];
