import { posix } from 'node:path';
import { isProof } from '../places.ts';
import type { Rule } from '../rule.ts';

/** Files whose name says their part in a folder, not what they export. */
const byRole = /^(?:index|main|detector|check|action|worker)\.ts$/;
const exported = /^export\s+(?:async\s+)?(?:const|function\*?|type|interface|class)\s+([\w$]+)/gm;
const listed = /^export\s+(?:type\s+)?\{([^}]*)\}/gm;

/** A file of `src/` exports something named as the file: `match-pattern.ts` exports `matchPattern` or a `MatchPattern`. */
export const namedAsFile: Rule = {
  name: 'named-as-file',
  check({ path, code }) {
    const file = posix.basename(path);
    if (!path.startsWith('src/') || code === '' || isProof(path) || byRole.test(file) || path.startsWith('src/report/formats/')) return [];
    const names = exportedNames(code);
    // A file without exports is an entry of its own, such as a worker; knip finds those that nothing starts.
    if (names.length === 0) return [];
    const words = file.replace(/\.tsx?$/, '').split(/[-.]/);
    return names.some((name) => sharesWord(name, words))
      ? []
      : [{ line: 1, message: `exports ${names.join(', ')} and nothing named as the file` }];
  },
};

function exportedNames(code: string): string[] {
  const declared = [...code.matchAll(exported)].map((match) => match[1] ?? '');
  const inLists = [...code.matchAll(listed)].flatMap((match) =>
    (match[1] ?? '').split(',').map((name) => name.trim().split(/\s+/).at(-1) ?? ''),
  );
  return [...declared, ...inLists].filter((name) => name !== '');
}

// Lenient on purpose: `managed-policy.ts` may hold `isAdministratorPolicy`, and a plural such as `fields.ts` may hold a family.
function sharesWord(name: string, words: readonly string[]): boolean {
  if (/[^s]s$/.test(words.at(-1) ?? '')) return true;
  return words.some((word) => name.toLowerCase().includes(word.toLowerCase()));
}
