import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../gen/generate.ts';
import { root } from '../root.ts';
import { checks } from './checks.ts';
import { runCheck } from './run-check.ts';

generate(root);
const due = checks.filter(({ needs }) => needs === undefined || existsSync(join(root, needs)));
const results = await Promise.all(
  due.map(async (check) => {
    const result = await runCheck(check);
    console.log(`${result.passed ? '✓' : '✗'} ${result.name.padEnd(16)} ${result.seconds.toFixed(1)} s`);
    return result;
  }),
);
const failed = results.filter(({ passed }) => !passed);
for (const { name, output } of failed) console.log(`\n── ${name}\n${output.trimEnd()}`);
process.exitCode = failed.length === 0 ? 0 : 1;
