import type { Import } from '../parse-imports.ts';
import { isProof, roomOf, targetOf } from '../places.ts';
import { rooms } from '../rooms.ts';
import type { Finding, Rule } from '../rule.ts';

/** Imports between the rooms of `src/` go downwards only, as the table in `rooms.ts` says. */
export const roomArrows: Rule = {
  name: 'room-arrows',
  check({ path, imports }) {
    const room = roomOf(path);
    if (room === undefined || isProof(path)) return [];
    if (rooms[room] === undefined) return [{ line: 1, message: `${path} lies in no room of tools/lint/rooms.ts` }];
    return imports.flatMap((taken) => wrong(path, room, taken));
  },
};

function wrong(path: string, room: string, { specifier, line, typeOnly }: Import): Finding[] {
  const target = targetOf(path, specifier);
  if (target === undefined) return wrongPackage(room, specifier).map((message) => ({ line, message }));
  const other = roomOf(target);
  if (other === undefined) return target === 'package.json' ? [] : [{ line, message: `src may not import ${target}, which does not ship` }];
  if (other === room || other === 'kernel') return [];
  if (rooms[room]?.rooms.includes(other)) return [];
  if (!rooms[room]?.types?.includes(other)) return [{ line, message: `${room} may not import ${other}` }];
  return typeOnly ? [] : [{ line, message: `${room} may import types only from ${other}: write \`import type\`` }];
}

function wrongPackage(room: string, specifier: string): string[] {
  if (room === 'kernel') return [`kernel imports nothing, not even ${specifier}`];
  return specifier.startsWith('@aws-sdk/') && room !== 'aws' ? ['only src/aws may import the AWS SDK'] : [];
}
