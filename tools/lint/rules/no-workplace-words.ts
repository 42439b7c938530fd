import { lineOf } from '../line-of.ts';
import type { Rule } from '../rule.ts';

/** What is true only of the machine that a change was written on. */
const workplace: readonly [RegExp, string][] = [
  [/(?<![\w.@-])\/work\//g, 'a path of one machine'],
  [/session[ ]machine/gi, 'a machine that no reader has'],
  [
    /\b(?:[\w-]+\.)+(?:jfrog\.io|pkg\.dev|codeartifact\.[\w-]+\.amazonaws\.com)\b|\b(?:artifactory|nexus|verdaccio)\.[\w.-]+\b/gi,
    'a private package registry',
  ],
];

/** A lock file may name only the registry that everyone has. */
const foreignRegistry = /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)[^"]*"/g;

/** No tracked text speaks of the place where it was written. */
export const noWorkplaceWords: Rule = {
  name: 'no-workplace-words',
  check({ path, text }) {
    const patterns: readonly [RegExp, string][] = path.endsWith('package-lock.json')
      ? [...workplace, [foreignRegistry, 'a registry of one machine']]
      : workplace;
    return patterns.flatMap(([pattern, what]) =>
      [...text.matchAll(pattern)].map((match) => ({ line: lineOf(text, match.index), message: `${match[0]}: ${what}` })),
    );
  },
};
