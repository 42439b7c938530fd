import { expect, test } from 'vitest';
import { proseMarkdown } from './prose-markdown.ts';

test.each([
  ['plain words, with (brackets) and 50 % of it.', 'plain words, with (brackets) and 50 % of it.'],
  ['The path `user/admins/*` and `${aws:username}`.', 'The path `user/admins/*` and `${aws:username}`.'],
  ['`a_b` *not bold* `c*d`', '`a_b` \\*not bold\\* `c*d`'],
  ['PENDING_DELETION, AWSReservedSSO_…', 'PENDING_DELETION, AWSReservedSSO\\_…'],
  ['[no](link) <b> &lt; a & b', '\\[no\\](link) &lt;b> &amp;lt; a & b'],
  ['an open ` stays a tick', 'an open \\` stays a tick'],
  ['- no list', '\\- no list'],
  ['# no heading', '\\# no heading'],
  ['24. no list, 24.5 neither', '24\\. no list, 24.5 neither'],
])('%s', (text, markdown) => {
  expect(proseMarkdown(text)).toBe(markdown);
});
