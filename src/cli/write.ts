import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { TrailwardError } from '../kernel/errors.ts';
import type { Host } from './host.ts';

/** Writes text to `path`, whole or not at all, or to standard output when there is no path. */
export async function write(host: Host, path: string | undefined, pieces: Iterable<string>): Promise<void> {
  if (path === undefined) {
    for (const piece of gathered(pieces)) await host.out(piece);
    return;
  }
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    // Reports name people and permissions: readable by their owner alone.
    const file = await open(temporary, 'wx', 0o600);
    try {
      for (const piece of gathered(pieces)) await file.write(piece);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new TrailwardError('TW_OUTPUT', `${path} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}

/** Joins small pieces, so that a long report is not a million writes. */
function* gathered(pieces: Iterable<string>): Iterable<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length >= 65_536) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}
