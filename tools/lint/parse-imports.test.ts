import { expect, test } from 'vitest';
import { maskCode } from './mask-code.ts';
import { parseImports } from './parse-imports.ts';

function read(text: string): string[] {
  return parseImports(text, maskCode(text)).map(
    ({ specifier, line, names, typeOnly }) => `${line} ${typeOnly ? 'type ' : ''}${names.join('+')} ${specifier}`,
  );
}

test.each<[string, string, string[]]>([
  ['named', `import { a, b as c } from './x.ts';`, ['1 a+b ./x.ts']],
  ['over several lines', `import {\n  a,\n  type B,\n} from './x.ts';`, ['1 a+B ./x.ts']],
  ['default and named', `import d, { a } from 'x';`, ['1 default+a x']],
  ['whole module', `import * as all from "node:fs";`, ['1 * node:fs']],
  ['types', `import type { A } from './x.ts';`, ['1 type A ./x.ts']],
  ['a value that is called type', `import type from './x.ts';`, ['1 default ./x.ts']],
  ['a member that is called type', `import { type } from './x.ts';`, ['1 type ./x.ts']],
  ['inline type keeps the import', `import { type A } from './x.ts';`, ['1 A ./x.ts']],
  ['side effect', `import './x.ts';`, ['1 * ./x.ts']],
  [
    'exports from elsewhere',
    `export { a } from './x.ts';\nexport * from './y.ts';\nexport type { B } from './z.ts';`,
    ['1 a ./x.ts', '2 * ./y.ts', '3 type B ./z.ts'],
  ],
  ['lazy', `const x = await import('./x.json', { with: { type: 'json' } });`, ['1 * ./x.json']],
  ['type query', `type X = typeof import('./x.ts');`, ['1 type * ./x.ts']],
  ['after code on the line', `f(); import { a } from 'x';`, ['1 a x']],
  ['in a line comment', `// import { a } from 'x';`, []],
  ['in a block comment', `/*\n * import { a } from 'x';\n */`, []],
  ['in a string', `const s = "import { a } from 'x'; import('y')";`, []],
  ['in a template', 'const s = `import { a } from "x"; ${f()} import("y")`;', []],
  ['in code inside a template', 'const s = `${await import("y")}`;', ['1 * y']],
  ['a comment between', `import { a /* not b */, c } from './x.ts';`, ['1 a+c ./x.ts']],
  ['a method called import', `loader.import('x');`, []],
  ['a local export', `export const from = 'x';\nexport function a() {}`, []],
  ['a local list', `export { a };\nconst b = from('x');`, []],
  ['computed', `await import(path);`, []],
  ['import.meta', `new URL('./x.ts', import.meta.url);`, []],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
