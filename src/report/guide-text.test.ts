import { expect, it } from 'vitest';
import type { Guide } from '../remediation/action.ts';
import { guideText } from './guide-text.ts';

const guide: Guide = {
  title: 'Enrol a device',
  forWhom: 'user ann',
  why: 'A password is not enough.',
  console: ['Sign in.', 'Choose Assign.'],
  cli: ['# First', "aws iam get-user --user-name 'ann'"],
  python: ['import boto3', '', 'print(1)'],
  notes: ['Nobody else should see it.'],
};
const options = { width: 100, colour: false };
const shown = (as?: string, one = guide) => [...guideText(one, options, as)].join('');

it('shows all of it, each part to be copied, with nothing at the ends of lines', () => {
  expect(shown()).toBe(
    "Enrol a device\nFor user ann. A password is not enough.\n\n  1. Sign in.\n  2. Choose Assign.\n\nAWS CLI\n  # First\n  aws iam get-user --user-name 'ann'\n\nPython\n  import boto3\n\n  print(1)\n\nNobody else should see it.\n",
  );
});

it.each([
  ['cli', "# First\naws iam get-user --user-name 'ann'\n"],
  ['python', 'import boto3\n\nprint(1)\n'],
  [
    'console',
    'Enrol a device\nFor user ann. A password is not enough.\n\n  1. Sign in.\n  2. Choose Assign.\n\nNobody else should see it.\n',
  ],
])('as %s', (as, text) => {
  expect(shown(as)).toBe(text);
});

it('makes what a name holds harmless', () => {
  const text = shown(undefined, { ...guide, title: 'a\u001b[2Jb', console: ['c\nd'], cli: ['e\u202ef'] });
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  for (const part of ['a\\u{1b}[2Jb', 'c\\u{a}d', 'e\\u{202e}f']) expect(text).toContain(part);
});
