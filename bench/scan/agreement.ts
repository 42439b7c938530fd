import type { Answer } from './contestants.ts';

/** One thing that must be equal for the comparison to mean anything. */
export interface Agreement {
  agrees: boolean;
  text: string;
}

/** What the contestants answered in every round. */
export interface Answers {
  scan: readonly Answer[];
  reader: readonly Answer[];
  gzip: readonly Answer[];
  duckdb: readonly Answer[];
}

/** Compares the answers with one another and with what the generator says it made. */
export function agreements({ scan, reader, gzip, duckdb }: Answers, set: { events: number; bytes: number }): Agreement[] {
  const writes = (answers: readonly Answer[]) => answers.map((answer) => answer.iamWrites);
  const events = [...scan, ...reader].map((answer) => answer.events);
  return [
    same('IAM write events, trailward scan and DuckDB', [...writes(scan), ...writes(duckdb)]),
    same('IAM write events, reader alone and trailward scan', [...writes(reader), ...writes(scan)]),
    same('events, trailward scan, reader alone and the generator', [...events, set.events]),
    same('decompressed bytes, gzip and the generator', [...gzip.map((answer) => answer.bytes), set.bytes]),
  ];
}

function same(what: string, values: readonly (number | undefined)[]): Agreement {
  const different = [...new Set(values)];
  const agrees = different.length === 1 && Number.isFinite(different[0]);
  const list = different.map((value) => value?.toLocaleString('en-US') ?? 'nothing');
  return { agrees, text: agrees ? `${what}: the same, ${list[0]}` : `${what}: DIFFERENT, ${list.join(' and ')}` };
}
