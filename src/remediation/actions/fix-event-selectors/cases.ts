import { account, is, madeAccount, madeTrail } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import { type TrailSelectors, trailSelectors } from '../../../account/trail-selectors.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { ActionCase } from '../../cases.ts';

const arn = `arn:aws:cloudtrail:us-east-1:${account}:trail/audit`;
const target = `trail:${arn}`;
const of = (selectors: TrailSelectors | undefined) =>
  madeAccount({ trails: [madeTrail('audit', { selectors: selectors === undefined ? unknown('not read') : is(selectors) })] });
const basic = (...list: JsonObject[]) => of(trailSelectors(list, null));
const advanced = (...list: JsonObject[]) => of(trailSelectors(null, list));
const put = { target, expect: 'steps', steps: ['cloudtrail:PutEventSelectors'], risk: 'R1' } as const;

const bucket = [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::payroll/'] }];
const whole = { ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] };
const dataOnly = { ReadWriteType: 'WriteOnly', IncludeManagementEvents: false, DataResources: bucket, ExcludeManagementEventSources: [] };
const management = { Field: 'eventCategory', Equals: ['Management'] };
const data = {
  Name: 'S3',
  FieldSelectors: [
    { Field: 'eventCategory', Equals: ['Data'] },
    { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
  ],
};
const foreign = 'arn:aws:cloudtrail:us-east-1:999988887777:trail/org';

export const cases: readonly ActionCase[] = [
  {
    ...put,
    name: 'writes only',
    state: basic({ ...whole, ReadWriteType: 'WriteOnly' }),
    parametersOf: [{ TrailName: arn, EventSelectors: [whole] }],
  },
  {
    ...put,
    name: 'KMS left out',
    state: basic({ ...whole, ExcludeManagementEventSources: ['kms.amazonaws.com'] }),
    parametersOf: [{ EventSelectors: [whole] }],
  },
  {
    ...put,
    name: 'two halves that leave out KMS stay halves',
    state: basic(
      { ...whole, ReadWriteType: 'ReadOnly', ExcludeManagementEventSources: ['kms.amazonaws.com'] },
      { ...whole, ReadWriteType: 'WriteOnly' },
    ),
    parametersOf: [
      {
        EventSelectors: [
          { ...whole, ReadWriteType: 'ReadOnly' },
          { ...whole, ReadWriteType: 'WriteOnly' },
        ],
      },
    ],
  },
  {
    ...put,
    name: 'data events of one bucket stay as they are, beside a selector that has none',
    state: basic(dataOnly),
    parametersOf: [{ EventSelectors: [dataOnly, whole] }],
  },
  {
    ...put,
    name: 'a selector of all data events of a bucket gets management events too',
    state: basic({ ...dataOnly, ReadWriteType: 'All' }),
    parametersOf: [{ EventSelectors: [{ ...dataOnly, ReadWriteType: 'All', IncludeManagementEvents: true }] }],
  },
  {
    name: 'five selectors that are all needed',
    state: basic(dataOnly, dataOnly, dataOnly, dataOnly, dataOnly),
    target,
    expect: 'refused',
    says: ['as many selectors as CloudTrail takes'],
  },
  {
    ...put,
    name: 'advanced selectors stay advanced, and the condition that narrows goes',
    state: advanced(data, {
      Name: 'Changes',
      FieldSelectors: [management, { Field: 'readOnly', Equals: ['false'] }, { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] }],
    }),
    parametersOf: [{ AdvancedEventSelectors: [data, { Name: 'Changes', FieldSelectors: [management] }] }],
  },
  {
    ...put,
    name: 'advanced selectors of data events only',
    state: advanced(data),
    parametersOf: [{ AdvancedEventSelectors: [data, { Name: 'Management events', FieldSelectors: [management] }] }],
  },
  {
    name: 'advanced selectors that read and write between them',
    state: advanced(
      { FieldSelectors: [management, { Field: 'readOnly', Equals: ['true'] }] },
      { FieldSelectors: [management, { Field: 'readOnly', Equals: ['false'] }] },
    ),
    target,
    expect: 'nothing',
  },
  { name: 'all management events', state: basic(whole), target, expect: 'nothing' },
  {
    name: 'reads and writes in two selectors',
    state: basic({ ...whole, ReadWriteType: 'ReadOnly' }, { ...whole, ReadWriteType: 'WriteOnly' }),
    target,
    expect: 'nothing',
  },
  { name: 'selectors that were not read', state: of(undefined), target, expect: 'refused', says: ['not read'] },
  {
    name: 'of another account',
    state: madeAccount({ trails: [madeTrail('org', { arn: foreign })] }),
    target: `trail:${foreign}`,
    expect: 'refused',
    says: ['999988887777'],
  },
];
