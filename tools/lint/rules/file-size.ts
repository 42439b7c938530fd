import type { Rule } from '../rule.ts';

/** Most lines that a file of code may have. */
const ceiling = 300;

/** Code files stay within 300 lines; data is exempt. */
export const fileSize: Rule = {
  name: 'file-size',
  check({ path, text, code }) {
    const isMeasured = /^(?:src|tools|bench)\//.test(path) && code !== '' && !path.includes('/data/') && !path.includes('.generated.');
    const lines = text.split('\n').length - 1;
    return isMeasured && lines > ceiling ? [{ line: ceiling + 1, message: `${lines} lines; the ceiling is ${ceiling}` }] : [];
  },
};
