import { asciiText } from '../script/ascii-text.ts';
import type { LiteralStyle } from '../script/code-literal.ts';
import { secretVariable } from '../script/secret-variable.ts';

/** A text as a literal of TypeScript, in plain ASCII. */
export function typescriptText(text: string): string {
  return `"${asciiText(text)}"`;
}

/** How TypeScript writes values. */
export const typescriptStyle: LiteralStyle = {
  text: typescriptText,
  told: (file) => `told(${typescriptText(file)})`,
  secret: secretVariable,
  words: { true: 'true', false: 'false', null: 'null' },
  // A member named __proto__ without brackets would set the prototype.
  key: (key) => (key === '__proto__' ? '["__proto__"]' : /^[A-Za-z_]\w*$/.test(key) ? key : typescriptText(key)),
};
