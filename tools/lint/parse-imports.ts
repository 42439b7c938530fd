import { lineOf } from './line-of.ts';

/** One import, or export from elsewhere, as a file writes it. */
export interface Import {
  specifier: string;
  /** Counted from 1. */
  line: number;
  /** Names taken, as the other module calls them; `*` for the whole module, `default` for its default. */
  names: readonly string[];
  /** Whether nothing is left of it when the types are stripped. */
  typeOnly: boolean;
}

/** `import … from '…'` and `export … from '…'`. */
const fromClause =
  /(?<![\w$.])(?:import|export)\s*(?<type>\btype\s+)?(?<clause>(?:[\w$]+\s*,\s*)?(?:\{[^{}]*\}|\*(?:\s*as\s+[\w$]+)?|[\w$]+))\s*from\s*(?=['"])/g;
/** `import '…'`. */
const bare = /(?<![\w$.])import\s*(?=['"])/g;
/** `import('…')`; after `typeof` it names a type. */
const call = /(?<![\w$.])(?<type>typeof\s+)?import\s*\(\s*(?=['"])/g;

/**
 * Imports of a source file in the order of their kinds. Specifiers that are computed are not seen.
 * @param code the same text after `maskCode`, so that an import in a comment or string is none
 */
export function parseImports(text: string, code: string): Import[] {
  return [fromClause, bare, call].flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => {
      const open = match.index + match[0].length;
      const close = code.indexOf(code.charAt(open), open + 1);
      return {
        specifier: text.slice(open + 1, close),
        line: lineOf(text, match.index),
        names: pattern === fromClause ? namesIn(match.groups?.['clause'] ?? '') : ['*'],
        typeOnly: match.groups?.['type'] !== undefined,
      };
    }),
  );
}

function namesIn(clause: string): string[] {
  const braces = /\{([^}]*)\}/.exec(clause);
  const named = (braces?.[1] ?? '')
    .split(',')
    .map(
      (name) =>
        name
          .trim()
          .replace(/^type\s+(?!as\b)/, '')
          .split(/\s+as\s+/)[0] ?? '',
    )
    .filter((name) => name !== '');
  const rest = clause.replace(/\{[^}]*\}/, '');
  if (rest.includes('*')) named.unshift('*');
  if (/^\s*[\w$]+/.test(rest)) named.unshift('default');
  return named;
}
