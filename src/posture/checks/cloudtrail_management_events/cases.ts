import { is, madeAccount, madeTrail } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { Trail } from '../../../account/surroundings.ts';
import type { CheckCase } from '../../cases.ts';
import {
  advancedSelectors,
  basicSelectors,
  organisationTrail,
  someTrails,
  trailNamed,
  unreadableAccountTrails,
  where,
} from '../../trails.cases.ts';

const audit = trailNamed('audit');
const management = where('eventCategory', 'Equals', 'Management');
const one = (over: Partial<Trail>) => madeAccount({ trails: [madeTrail('audit', over)] });

const passing: readonly (readonly [string, Partial<Trail>])[] = [
  ['the default', {}],
  ['basic selectors, one for reading and one for writing', basicSelectors({ ReadWriteType: 'ReadOnly' }, { ReadWriteType: 'WriteOnly' })],
  [
    'what one selector leaves out another records',
    basicSelectors({ ExcludeManagementEventSources: ['kms.amazonaws.com'] }, { ExcludeManagementEventSources: ['rdsdata.amazonaws.com'] }),
  ],
  ['advanced selectors', advancedSelectors([management])],
  [
    'advanced selectors, one for reading and one for writing',
    advancedSelectors([management, where('readOnly', 'Equals', 'true')], [management, where('readOnly', 'Equals', 'false')]),
  ],
  [
    'advanced selectors that leave out a service of data events only',
    advancedSelectors([management], [where('eventCategory', 'Equals', 'Data'), where('eventSource', 'NotEquals', 's3.amazonaws.com')]),
  ],
];

const failing: readonly (readonly [string, Partial<Trail>, string])[] = [
  ['no management events', basicSelectors({ IncludeManagementEvents: false }), 'neither'],
  ['writing alone', basicSelectors({ ReadWriteType: 'WriteOnly' }), 'only those that write'],
  ['reading alone', basicSelectors({ ReadWriteType: 'ReadOnly' }), 'only those that read'],
  [
    'advanced: writing alone, under the name that the console gives',
    {
      selectors: is({
        advanced: [{ Name: 'Management events selector', FieldSelectors: [management, where('readOnly', 'Equals', 'false')] }],
      }),
    },
    'only those that write',
  ],
  ['advanced: data events alone', advancedSelectors([where('eventCategory', 'Equals', 'Data')]), 'neither'],
  ['advanced: one service alone', advancedSelectors([management, where('eventSource', 'Equals', 'iam.amazonaws.com')]), 'neither'],
  ['advanced: narrowed to some callers', advancedSelectors([management, where('userIdentity.arn', 'StartsWith', 'arn:aws')]), 'neither'],
  ['advanced: a field that no trail has', advancedSelectors([management, where('constructor', 'StartsWith', 'a')]), 'neither'],
  ['advanced: a condition without an operator', advancedSelectors([management, { Field: 'eventSource' }]), 'neither'],
  [
    'advanced: what begins with the name of a service',
    advancedSelectors([management, where('eventSource', 'StartsWith', 's3')]),
    'neither',
  ],
  [
    'advanced: what ends like every service',
    advancedSelectors([management, where('eventSource', 'EndsWith', '.amazonaws.com')]),
    'neither',
  ],
  ['advanced: no category', advancedSelectors([where('readOnly', 'Equals', 'true', 'false')]), 'neither'],
];

const leavingOut: readonly (readonly [string, Partial<Trail>])[] = [
  ['basic', basicSelectors({ ExcludeManagementEventSources: ['kms.amazonaws.com'] })],
  ['advanced', advancedSelectors([management, where('eventSource', 'NotEquals', 'kms.amazonaws.com')])],
  ['advanced, by how it begins', advancedSelectors([management, where('eventSource', 'NotStartsWith', 'kms.amazonaws.com')])],
  ['advanced, by how it ends', advancedSelectors([management, where('eventSource', 'NotEndsWith', 'kms.amazonaws.com')])],
];

export const cases: readonly CheckCase[] = [
  ...passing.map(([name, over]): CheckCase => ({ name, state: one(over), expect: { 'account account': 'PASS' } })),
  ...failing.map(
    ([name, over, words]): CheckCase => ({
      name,
      state: one(over),
      expect: { [audit]: 'FAIL' },
      says: { [audit]: words },
      severity: { [audit]: 'high' },
    }),
  ),
  ...leavingOut.map(
    ([name, over]): CheckCase => ({
      name: `${name}: without KMS`,
      state: one(over),
      expect: { [audit]: 'FAIL' },
      says: { [audit]: 'kms.amazonaws.com' },
      severity: { [audit]: 'medium' },
    }),
  ),
  {
    name: 'the trail of the organisation alone',
    state: madeAccount({ trails: [organisationTrail()] }),
    expect: { 'account account': 'PASS' },
  },
  {
    name: 'the trail of the organisation leaves out reading, which a member cannot change',
    state: madeAccount({ trails: [organisationTrail(basicSelectors({ ReadWriteType: 'WriteOnly' }))] }),
    expect: { 'account account': 'FAIL' },
    says: { 'account account': 'everyone' },
  },
  {
    name: 'the nearest is told of',
    state: madeAccount({
      trails: [
        madeTrail('a-writes', basicSelectors({ ReadWriteType: 'WriteOnly' })),
        madeTrail('b-but-kms', basicSelectors({ ExcludeManagementEventSources: ['kms.amazonaws.com'] })),
        madeTrail('c-data', basicSelectors({ IncludeManagementEvents: false })),
      ],
    }),
    expect: { [trailNamed('b-but-kms')]: 'FAIL' },
  },
  { name: 'no trail', state: madeAccount(), expect: { 'account account': 'FAIL' } },
  { name: 'all of them, in one Region', state: one({ multiRegion: is(false) }), expect: { 'account account': 'FAIL' } },
  { name: 'all of them, by a trail that is stopped', state: one({ logging: is(false) }), expect: { 'account account': 'FAIL' } },
  {
    name: 'selectors that may not be read',
    state: one({ selectors: unknown('access denied', 'cloudtrail:GetEventSelectors') }),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['cloudtrail:GetEventSelectors'],
  },
  {
    name: 'selectors of a trail that is stopped do not matter',
    state: one({ logging: is(false), selectors: unknown('access denied', 'cloudtrail:GetEventSelectors') }),
    expect: { 'account account': 'FAIL' },
  },
  {
    name: 'there may be others',
    state: someTrails(madeTrail('audit', basicSelectors({ ReadWriteType: 'WriteOnly' }))),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['cloudtrail:DescribeTrails'],
  },
  unreadableAccountTrails,
];
