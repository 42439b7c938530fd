import { is, madeAccount, madeTrail } from '../account/cases.ts';
import { unknown } from '../account/part.ts';
import type { Trail } from '../account/surroundings.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { CheckCase } from './cases.ts';
import { advancedSelectors, basicSelectors, organisationTrail, someTrails, unreadableAccountTrails, where } from './trails.cases.ts';

/** One of the two ways to call, as basic and as advanced selectors name it. */
interface Way {
  type: 'ReadOnly' | 'WriteOnly';
  readOnly: 'true' | 'false';
}

const objects = [where('eventCategory', 'Equals', 'Data'), where('resources.type', 'Equals', 'AWS::S3::Object')];
const basic = (ReadWriteType: string, ...Values: string[]): JsonObject => ({
  ReadWriteType,
  IncludeManagementEvents: false,
  DataResources: [{ Type: 'AWS::S3::Object', Values }],
});
const arn = (operator: string, ...values: string[]) => advancedSelectors([...objects, where('resources.ARN', operator, ...values)]);

/** Cases for the checks on data events of S3, which differ by the way to call only. */
export function s3DataEventCases({ wanted, other }: { wanted: Way; other: Way }): CheckCase[] {
  const readOnly = ({ readOnly: value }: Way) => where('readOnly', 'Equals', value);
  const passing: readonly (readonly [string, Partial<Trail>])[] = [
    ['basic, all buckets', basicSelectors(basic('All', 'arn:aws:s3'))],
    ['basic, all buckets, with colons', basicSelectors(basic(wanted.type, 'arn:aws:s3:::'))],
    ['basic, all buckets, in China', basicSelectors(basic(wanted.type, 'arn:aws-cn:s3'))],
    ['basic, a second selector', basicSelectors({}, basic(wanted.type, 'arn:aws:s3:::shop/', 'arn:aws:s3'))],
    ['advanced, all buckets', advancedSelectors(objects)],
    ['advanced, this way alone', advancedSelectors([...objects, readOnly(wanted)])],
    ['advanced, one for each way', advancedSelectors([...objects, readOnly(other)], [...objects, readOnly(wanted)])],
    ['advanced, all that begin as every bucket does', arn('StartsWith', 'arn:aws:s3:::')],
    ['advanced, all but the bucket of the trail itself', arn('NotStartsWith', 'arn:aws:s3:::audit-bucket/')],
  ];
  const failing: readonly (readonly [string, Partial<Trail>])[] = [
    ['no data events', {}],
    ['basic, the other way alone', basicSelectors(basic(other.type, 'arn:aws:s3'))],
    ['basic, one bucket', basicSelectors(basic('All', 'arn:aws:s3:::shop/'))],
    [
      'basic, functions',
      basicSelectors({ ReadWriteType: 'All', DataResources: [{ Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] }] }),
    ],
    ['advanced, the other way alone', advancedSelectors([...objects, readOnly(other)])],
    ['advanced, one bucket', arn('StartsWith', 'arn:aws:s3:::shop/')],
    ['advanced, one object', arn('Equals', 'arn:aws:s3:::')],
    ['advanced, all but one bucket', arn('NotStartsWith', 'arn:aws:s3:::shop/')],
    ['advanced, all but what begins as the bucket of the trail', arn('NotStartsWith', 'arn:aws:s3:::audit-b')],
    ['advanced, all but one kind of object', arn('NotEndsWith', '.html')],
    ['advanced, some calls', advancedSelectors([...objects, where('eventName', 'Equals', 'PutObject', 'GetObject')])],
    ['advanced, a field that no trail has', advancedSelectors([...objects, where('constructor', 'StartsWith', 'a')])],
    ['advanced, no category', advancedSelectors([where('resources.type', 'Equals', 'AWS::S3::Object')])],
    [
      'advanced, objects of another kind',
      advancedSelectors([where('eventCategory', 'Equals', 'Data'), where('resources.type', 'Equals', 'AWS::S3Express::Object')]),
    ],
    ['all buckets, by a trail of one Region', { ...advancedSelectors(objects), multiRegion: is(false) }],
    ['all buckets, by a trail that is stopped', { ...advancedSelectors(objects), logging: is(false) }],
  ];
  const one = (over: Partial<Trail>) => madeAccount({ trails: [madeTrail('audit', over)] });
  return [
    ...passing.map(([name, over]): CheckCase => ({ name, state: one(over), expect: { 'account account': 'PASS' } })),
    ...failing.map(([name, over]): CheckCase => ({ name, state: one(over), expect: { 'account account': 'FAIL' } })),
    { name: 'no trail', state: madeAccount(), expect: { 'account account': 'FAIL' } },
    {
      name: 'the trail of the organisation',
      state: madeAccount({ trails: [organisationTrail(advancedSelectors(objects))] }),
      expect: { 'account account': 'PASS' },
    },
    {
      name: 'selectors that may not be read',
      state: one({ selectors: unknown('access denied', 'cloudtrail:GetEventSelectors') }),
      expect: { 'account account': 'UNKNOWN' },
      missing: ['cloudtrail:GetEventSelectors'],
    },
    {
      name: 'there may be others',
      state: someTrails(madeTrail('audit')),
      expect: { 'account account': 'UNKNOWN' },
      missing: ['cloudtrail:DescribeTrails'],
    },
    unreadableAccountTrails,
  ];
}
