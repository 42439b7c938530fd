import { expect, test } from 'vitest';
import { runCheck } from './run-check.ts';

test.each<[string, [string, ...string[]], boolean, string]>([
  ['a program that leaves with 0', ['node', '-e', 'console.log(process.version)'], true, `${process.version}\n`],
  ['a program that fails', ['node', '-e', 'console.error("no"); process.exit(3)'], false, 'no\n'],
  ['a program that is killed', ['node', '-e', 'process.kill(process.pid)'], false, ''],
  ['a program that does not exist', ['no-such-program'], false, 'no-such-program: spawn no-such-program ENOENT\n'],
])('%s', async (name, command, passed, output) => {
  expect(await runCheck({ name, command })).toMatchObject({ name, passed, output });
});
