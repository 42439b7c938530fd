import { expect, test } from 'vitest';
import { medianSize } from './median-size.ts';
import { sourceFile } from './source-file.ts';

function filesOf(...sizes: number[]) {
  return sizes.map((lines, index) => sourceFile(`src/kernel/f${index}.ts`, 'x;\n'.repeat(lines)));
}

test('the median file of src stays within 80 lines', () => {
  expect(medianSize(filesOf(10, 80, 300))).toEqual([]);
  expect(medianSize(filesOf(10, 81, 300))).toEqual([{ path: 'src', line: 1, message: 'the median file has 81 lines; the target is 80' }]);
  expect(medianSize([])).toEqual([]);
});

test('tests and data do not count', () => {
  const long = 'x;\n'.repeat(200);
  expect(
    medianSize([...filesOf(10), sourceFile('src/a/b.test.ts', long), sourceFile('src/a/data/c.ts', long), sourceFile('tools/d.ts', long)]),
  ).toEqual([]);
});
