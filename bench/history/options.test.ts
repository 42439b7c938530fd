import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

test('a million changes of 5,000 users unless told otherwise', () => {
  expect(parseOptions([])).toEqual({ changes: 1_000_000, users: 5000, mb: 200, rounds: 3, only: [] });
  expect(parseOptions(['--changes', '2000', '--users=10', '--keep', 'made', '--only', 'replay', '--only', 'states'])).toMatchObject({
    changes: 2000,
    users: 10,
    keep: 'made',
    only: ['replay', 'states'],
  });
});

test.each([['--changes', '0'], ['--users', '1.5'], ['--mb', 'big'], ['--rounds', ''], ['--threads', '2'], ['logs']])(
  'refuses %s %s',
  (...args) => {
    expect(() => parseOptions(args.filter((arg) => arg !== undefined))).toThrow();
  },
);
