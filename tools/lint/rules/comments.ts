import { lineOf } from '../line-of.ts';
import type { Rule } from '../rule.ts';

// Written with brackets so that the rule passes itself.
const marks = /(?<![\w-])(?:TO[D]O|FIX[M]E|X[X]X)(?![\w-])/g;

/** No note to self is left behind in code or documents: what is open belongs to an issue. */
export const comments: Rule = {
  name: 'comments',
  check({ path, text }) {
    if (!/^(?:src|tools|bench|docs)\//.test(path)) return [];
    return [...text.matchAll(marks)].map((match) => ({ line: lineOf(text, match.index), message: `${match[0]} left behind` }));
  },
};
