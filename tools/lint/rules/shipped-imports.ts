import { isProof, targetOf } from '../places.ts';
import type { Rule } from '../rule.ts';

/** Shipped code never imports tests or case tables, because they are not in the package. */
export const shippedImports: Rule = {
  name: 'shipped-imports',
  check({ path, imports }) {
    if (!path.startsWith('src/') || isProof(path)) return [];
    return imports
      .filter(({ specifier }) => isProof(targetOf(path, specifier) ?? ''))
      .map(({ specifier, line }) => ({ line, message: `shipped code may not import ${specifier}, which is proof` }));
  },
};
