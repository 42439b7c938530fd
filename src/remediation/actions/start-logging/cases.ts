import { account, is, madeAccount, madeTrail, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { Trail } from '../../../account/surroundings.ts';
import type { ActionCase } from '../../cases.ts';

const arn = `arn:aws:cloudtrail:us-east-1:${account}:trail/audit`;
const target = `trail:${arn}`;
const stopped = (over: Partial<Trail> = {}) => madeTrail('audit', { logging: is(false), ...over });
const of = (...trails: Trail[]) => madeAccount({ trails });
const start = { expect: 'steps', steps: ['cloudtrail:StartLogging'], risk: 'R0', parametersOf: [{ Name: arn }] } as const;
const foreign = 'arn:aws:cloudtrail:us-east-1:999988887777:trail/org';

export const cases: readonly ActionCase[] = [
  { ...start, name: 'one that was stopped', state: of(stopped()), target, says: ['Find out who stopped it', '"region":"us-east-1"'] },
  { ...start, name: 'by its name', state: of(stopped()), target: 'trail:audit' },
  {
    ...start,
    name: 'one whose deliveries fail, which starting does not put right',
    state: of(stopped({ deliveryError: is('AccessDenied') })),
    target,
    says: ['failed with AccessDenied'],
  },
  {
    ...start,
    name: 'beside another that records',
    state: of(stopped(), madeTrail('other')),
    target,
    says: ['other trails that record: other'],
  },
  {
    ...start,
    name: 'of an organisation, in the account that owns it',
    state: of(stopped({ organisation: is(true) })),
    target,
    says: ['holds for all of its accounts'],
  },
  {
    name: 'in another Region, where it is at home',
    state: of({ ...stopped(), arn: arn.replace('us-east-1', 'eu-west-1'), homeRegion: is('eu-west-1') }),
    target: 'trail:audit',
    expect: 'steps',
    steps: ['cloudtrail:StartLogging'],
    says: ['"region":"eu-west-1"'],
  },
  { name: 'one that records', state: of(madeTrail('audit')), target, expect: 'nothing' },
  {
    name: 'one of which it is not known',
    state: of(stopped({ logging: unknown('access denied', 'cloudtrail:GetTrailStatus') })),
    target,
    expect: 'refused',
    says: ['cloudtrail:GetTrailStatus'],
  },
  {
    name: 'the trail of an organisation, which another account owns',
    state: of(stopped({ arn: foreign, name: 'org', organisation: is(true) })),
    target: `trail:${foreign}`,
    expect: 'refused',
    says: ['belongs to account 999988887777'],
  },
  {
    name: 'a shadow of a trail',
    state: of(stopped({ homeRegion: is('eu-west-1') })),
    target,
    expect: 'refused',
    says: ['shadow', 'at home in eu-west-1'],
  },
  {
    name: 'a name that two trails have',
    state: of(stopped(), { ...stopped(), arn: arn.replace('us-east-1', 'eu-west-1'), homeRegion: is('eu-west-1') }),
    target: 'trail:audit',
    expect: 'refused',
    says: ['2 trails are named audit'],
  },
  { name: 'none of the name', state: of(stopped()), target: 'trail:other', expect: 'refused', says: ['There is no trail other'] },
  {
    name: 'where not all trails are known',
    state: madeAccount({ over: { trails: { ...of().trails, whole: unknown('not read') } } }),
    target,
    expect: 'refused',
    says: ['is not known'],
  },
  { name: 'a hostile name', state: of(stopped()), target: 'trail:$(id)\u001b[2J', expect: 'refused' },
  {
    name: 'an ARN that is none, in a state of somebody else',
    state: of(stopped({ arn: 'arn:aws:cloudtrail:us-east-1:111122223333:trail/$(id)', deliveryError: none })),
    target: 'trail:audit',
    expect: 'refused',
    says: ['is no ARN of a trail'],
  },
];
