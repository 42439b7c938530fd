import { account, is, madeAccount, madeTrail } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { Trail } from '../../../account/surroundings.ts';
import type { ActionCase } from '../../cases.ts';

const arn = `arn:aws:cloudtrail:us-east-1:${account}:trail/audit`;
const target = `trail:${arn}`;
const narrow = (over: Partial<Trail> = {}) => madeTrail('audit', { multiRegion: is(false), globalServiceEvents: is(false), ...over });
const of = (...trails: Trail[]) => madeAccount({ trails });
const foreign = 'arn:aws:cloudtrail:us-east-1:999988887777:trail/org';

export const cases: readonly ActionCase[] = [
  {
    name: 'a trail of one Region',
    state: of(narrow()),
    target,
    expect: 'steps',
    steps: ['cloudtrail:UpdateTrail'],
    risk: 'R1',
    says: [`"parameters":{"Name":"${arn}","IncludeGlobalServiceEvents":true,"IsMultiRegionTrail":true}`],
  },
  {
    name: 'one of every Region that leaves out IAM',
    state: of(narrow({ multiRegion: is(true) })),
    target,
    expect: 'steps',
    steps: ['cloudtrail:UpdateTrail'],
    parametersOf: [{ IncludeGlobalServiceEvents: true }],
  },
  {
    name: 'one that is stopped stays so, and that is said',
    state: of(narrow({ logging: is(false) })),
    target,
    expect: 'steps',
    steps: ['cloudtrail:UpdateTrail'],
    says: ['start-logging'],
  },
  {
    name: 'beside another that records',
    state: of(narrow(), madeTrail('other')),
    target,
    expect: 'steps',
    steps: ['cloudtrail:UpdateTrail'],
    says: ['charges for every copy'],
  },
  { name: 'one that records everything', state: of(madeTrail('audit')), target, expect: 'nothing' },
  {
    name: 'a namesake in another Region, in whose place it would show up',
    state: of(narrow(), narrow({ arn: arn.replace('us-east-1', 'eu-west-1'), homeRegion: is('eu-west-1') })),
    target,
    expect: 'refused',
    says: ['another of its name'],
  },
  { name: 'one of which it is not known', state: of(narrow({ multiRegion: unknown('not read') })), target, expect: 'refused' },
  {
    name: 'one of another account',
    state: of(narrow({ arn: foreign, name: 'org' })),
    target: `trail:${foreign}`,
    expect: 'refused',
    says: ['999988887777'],
  },
];
