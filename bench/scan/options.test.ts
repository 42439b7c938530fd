import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

test('200 MB in 20 files unless told otherwise', () => {
  expect(parseOptions([])).toEqual({ mb: 200, files: 20 });
  expect(parseOptions(['--mb', '1000', '--files=8', '--keep', 'sets'])).toEqual({ mb: 1000, files: 8, keep: 'sets' });
});

test.each([['--mb', '0'], ['--mb', '1.5'], ['--mb', 'big'], ['--files', '-3'], ['--files', ''], ['--rounds', '9'], ['logs']])(
  'refuses %s %s',
  (...args) => {
    expect(() => parseOptions(args.filter((arg) => arg !== undefined))).toThrow();
  },
);
