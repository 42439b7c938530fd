import type { LiteralStyle } from '../script/code-literal.ts';
import { secretVariable } from '../script/secret-variable.ts';
import { pythonText } from './python-text.ts';

/** How Python writes values. */
export const pythonStyle: LiteralStyle = {
  text: pythonText,
  told: (file) => `told(${pythonText(file)})`,
  secret: secretVariable,
  words: { true: 'True', false: 'False', null: 'None' },
  key: pythonText,
};
