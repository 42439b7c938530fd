import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../root.ts';
import { toolEnv } from '../tool-env.ts';
import { allExamples, type Example, examplesIn } from './examples.ts';

test('the examples of the source compile for somebody who imports trailward', async () => {
  const examples = allExamples(root);
  expect(examples.length).toBeGreaterThan(2);
  expect(await faults(examples)).toEqual([]);
});

test('an example that does not compile is named by file and line', async () => {
  const code = "import { explainName } from 'trailward';\nexplainName('iam.amazonaws.com').title;\n";
  expect(await faults([{ path: 'src/a.ts', line: 7, code }])).toEqual(['src/a.ts:8 TS2554: Expected 2 arguments, but got 1.']);
});

test('examples are found by line, and other blocks are none', () => {
  const text = `/** One. @example */
const a = 1;
/**
 * Two.
 *
 * \`\`\`ts
 * notAnExample();
 * \`\`\`
 * @example
 * A word before it.
 * \`\`\`ts
 * first();
 *   indented();
 * \`\`\`
 * \`\`\`sh
 * trailward scan
 * \`\`\`
 * \`\`\`ts
 * second();
 * \`\`\`
 * @see elsewhere
 * \`\`\`ts
 * notAnExample();
 * \`\`\`
 */
const b = 2 * a;
  /**
   * @example
   * \`\`\`ts
   * third();
   * \`\`\`
   */
`;
  expect(examplesIn('src/a.ts', text)).toEqual([
    { path: 'src/a.ts', line: 12, code: 'first();\n  indented();\n' },
    { path: 'src/a.ts', line: 19, code: 'second();\n' },
    { path: 'src/a.ts', line: 30, code: 'third();\n' },
  ]);
});

/** What the compiler says against examples, when `trailward` is the library of this checkout. */
async function faults(examples: readonly Example[]): Promise<string[]> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  // The compiler names files by their real path.
  const folder = realpathSync(mkdtempSync(join(cache, 'trailward-examples-')));
  try {
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noUnusedLocals: false, paths: { trailward: [join(root, 'src/app/index.ts')] } },
      include: [],
      files: examples.map((_, index) => `${index}.ts`),
    };
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    for (const [index, { code }] of examples.entries()) writeFileSync(join(folder, `${index}.ts`), code);
    const output = await new Promise<string>((resolve) => {
      execFile('tsc', ['-p', folder, '--pretty', 'false'], { cwd: folder, env: toolEnv() }, (error, stdout, stderr) =>
        resolve(error === null ? '' : stdout + stderr || error.message),
      );
    });
    // Faults of the source itself, above the folder, are for `npm run check` to tell; what is indented goes on from the line before.
    const lines = output.split('\n').filter((line) => line !== '' && !/^(?:\s|\.\.)/.test(line));
    return lines.map((line) => placed(line, examples));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A line of the compiler with the place that the example came from. */
function placed(line: string, examples: readonly Example[]): string {
  const [, index, row, message] = /^(\d+)\.ts\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
  const example = examples[Number(index)];
  return example === undefined ? line : `${example.path}:${example.line + Number(row) - 1} ${message}`;
}
