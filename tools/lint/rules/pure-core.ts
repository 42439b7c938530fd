import { lineOf } from '../line-of.ts';
import type { Import } from '../parse-imports.ts';
import { isProof, roomOf } from '../places.ts';
import { hosts } from '../rooms.ts';
import type { Rule } from '../rule.ts';

/** What reaches outside by a global name, and what to call it. */
const impure: readonly [RegExp, string][] = [
  [/(?<![\w$.])(?:Date\.now|new Date(?:\(\s*\)|(?!\w|\s*\())|(?<!new\s)Date\(|performance\.now|Temporal\.Now)(?![\w$])?/g, 'the clock'],
  [/(?<![\w$.])Math\.random\b|(?<![\w$])(?:randomUUID|randomBytes|randomInt|randomFill|randomFillSync|getRandomValues)\b/g, 'randomness'],
  // Not a property, a method or a label that happens to have the name.
  [/(?<![\w$.])(?:process|globalThis)(?![\w$])(?!\s*\??\s*[:(])/g, 'the process'],
  [/(?<![\w$.])console(?=\s*[.[])/g, 'the console'],
  [/(?<![\w$.])(?:fetch\s*\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b)/g, 'the network'],
  [/(?<![\w$.])(?:setTimeout|setInterval|setImmediate)(?![\w$])/g, 'a timer'],
];

/** Node modules that compute and touch nothing. */
const pureModules =
  /^node:(?:assert(?:\/strict)?|async_hooks|buffer|crypto|events|path(?:\/posix|\/win32)?|punycode|querystring|stream(?:\/\w+)?|string_decoder|url|util(?:\/types)?|zlib)$/;
/** The reader is the one place of the core that opens files and starts threads. */
const readerModules = /^node:(?:fs|fs\/promises|os|worker_threads)$/;
/** The parts of `node:net` that only look at text. */
const netText = new Set(['isIP', 'isIPv4', 'isIPv6', 'BlockList', 'SocketAddress']);

/** No clock, randomness, environment, console or network outside the hosts. */
export const pureCore: Rule = {
  name: 'pure-core',
  check({ path, text, code, imports }) {
    const room = roomOf(path);
    if (room === undefined || hosts.has(room) || isProof(path)) return [];
    const used = impure.flatMap(([pattern, what]) =>
      [...code.matchAll(pattern)].map((match) => ({
        line: lineOf(text, match.index),
        message: `${match[0].trim()}: the core may not touch ${what}`,
      })),
    );
    const taken = imports
      .filter((each) => each.specifier.startsWith('node:') && !each.typeOnly && !isPureImport(path, each))
      .map(({ specifier, line }) => ({ line, message: `${specifier} reaches outside; only ${[...hosts].join(', ')} may` }));
    return [...used, ...taken];
  },
};

function isPureImport(path: string, { specifier, names }: Import): boolean {
  if (specifier === 'node:net') return names.every((name) => netText.has(name));
  return pureModules.test(specifier) || (path.startsWith('src/events/reader/') && readerModules.test(specifier));
}
