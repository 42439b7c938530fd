import { describe, expect, it } from 'vitest';
import { awsDate, madeAt } from './aws-date.ts';
import { succeeded } from './test-kit.ts';

describe('awsDate', () => {
  it.each([
    ['Mar 2, 2026, 8:55:31 AM', '2026-03-02T08:55:31Z'],
    ['Mar 2, 2026, 8:55:31\u202fPM', '2026-03-02T20:55:31Z'],
    ['Jul 16, 2014 12:00:09 AM', '2014-07-16T00:00:09Z'],
    ['Dec 31, 2025, 12:30:00 PM', '2025-12-31T12:30:00Z'],
    ['2026-03-02T08:55:31Z', '2026-03-02T08:55:31Z'],
    ['2026-03-02T08:55:31.123Z', '2026-03-02T08:55:31Z'],
    ['2026-03-02T08:55:31+00:00', '2026-03-02T08:55:31Z'],
    ['2026-03-02T00:30:00+05:30', '2026-03-01T19:00:00Z'],
    ['2026-12-31T23:30:00-0100', '2027-01-01T00:30:00Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
  ])('reads %s', (text, utc) => expect(awsDate(text)).toBe(utc));

  it.each([
    'Feb 31, 2026, 8:55:31 AM',
    'Mar 2, 2026, 13:00:00 PM',
    'Mar 2, 2026, 0:00:00 AM',
    'Abc 2, 2026, 8:55:31 AM',
    '2026-02-29T00:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T08:55:31',
    '2026-03-02',
    'yesterday',
    '',
    1_772_441_731,
    null,
    undefined,
    {},
  ])('does not guess what %s means', (value) => expect(awsDate(value)).toBeUndefined());
});

describe('madeAt', () => {
  const event = succeeded('CreateGroup', {}, { group: { createDate: 'Mar 2, 2026, 8:55:31 AM' } });
  const read = { at: '2026-03-02T09:00:00Z', source: `event ${event.eventID}` };
  it('takes the date of the response, else the time of the event', () => {
    expect(madeAt(event, 'group', 'createDate')).toEqual({ kind: 'known', value: '2026-03-02T08:55:31Z', read });
    expect(madeAt(event, 'user', 'createDate')).toEqual({ kind: 'known', value: '2026-03-02T09:00:00Z', read });
    expect(madeAt({ ...event, eventTime: '' }, 'user', 'createDate').kind).toBe('unknown');
  });
});
