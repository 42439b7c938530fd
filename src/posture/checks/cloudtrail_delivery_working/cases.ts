import { is, madeAccount, madeTrail, read } from '../../../account/cases.ts';
import { absent, unknown } from '../../../account/part.ts';
import type { CheckCase } from '../../cases.ts';
import { managementAccount, organisationTrail, trailNamed, unreadableTrails } from '../../trails.cases.ts';

const audit = trailNamed('audit');

export const cases: readonly CheckCase[] = [
  { name: 'without error', state: madeAccount({ trails: [madeTrail('audit')] }), expect: { [audit]: 'PASS' } },
  {
    name: 'an error',
    state: madeAccount({ trails: [madeTrail('audit', { deliveryError: is('NoSuchBucket') })] }),
    expect: { [audit]: 'FAIL' },
    says: { [audit]: 'NoSuchBucket' },
  },
  { name: 'an empty error', state: madeAccount({ trails: [madeTrail('audit', { deliveryError: is('') })] }), expect: { [audit]: 'PASS' } },
  {
    name: 'a trail that is stopped, with the error of its last day',
    state: madeAccount({ trails: [madeTrail('audit', { logging: is(false), deliveryError: is('AccessDenied') })] }),
    expect: { [audit]: 'NOT_APPLICABLE' },
  },
  {
    name: 'a trail that an event made',
    state: madeAccount({ trails: [madeTrail('audit', { deliveryError: absent({ ...read, source: 'event 1' }) })] }),
    expect: { [audit]: 'UNKNOWN' },
  },
  {
    name: 'a trail of the organisation',
    state: madeAccount({ trails: [organisationTrail({ deliveryError: is('AccessDenied') })] }),
    expect: { [trailNamed('everyone', managementAccount)]: 'NOT_APPLICABLE' },
  },
  { name: 'no trails', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'a status that may not be read',
    state: madeAccount({
      trails: [
        madeTrail('audit', {
          logging: unknown('access denied', 'cloudtrail:GetTrailStatus'),
          deliveryError: unknown('access denied', 'cloudtrail:GetTrailStatus'),
        }),
      ],
    }),
    expect: { [audit]: 'UNKNOWN' },
    missing: ['cloudtrail:GetTrailStatus'],
  },
  unreadableTrails,
];
