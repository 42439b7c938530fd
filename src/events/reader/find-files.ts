import type { Stats } from 'node:fs';
import { glob, readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describeError } from './trouble.ts';

/** What was found at a source: a file to read (`size` in bytes), standard input, or something that is not read and why. */
export type Found =
  | { kind: 'file'; path: string; size: number }
  | { kind: 'stdin'; path: string }
  | { kind: 'skipped'; path: string; reason: string; unread: boolean };

/** Files looked up at the same time. */
const abreast = 64;

/**
 * Finds the files at `sources`: files, folders with all that is below them, glob patterns, and `-` for standard input.
 * In the order of the sources, each sorted by name; a path that is met twice is there once. Links are followed, a
 * folder that was read already is not read again. Only files and folders are ever opened. Never throws.
 */
export async function findFiles(sources: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  /** Absolute paths met. */
  const met = new Set<string>();
  /** Real paths of the folders read. */
  const folders = new Map<string, string>();

  async function look(path: string): Promise<Stats | string> {
    try {
      return await stat(path);
    } catch (error) {
      return describeError(error);
    }
  }

  function skip(path: string, reason: string, unread = false): void {
    found.push({ kind: 'skipped', path, reason, unread });
  }

  /** Enters what is at `path`. Returns whether it had not been met before. */
  async function visit(path: string, stats: Stats | string): Promise<boolean> {
    const absolute = path === '-' ? path : resolve(path);
    if (met.has(absolute)) return false;
    met.add(absolute);
    if (path === '-') found.push({ kind: 'stdin', path });
    else if (typeof stats === 'string') skip(path, stats, true);
    else if (stats.isFile()) found.push({ kind: 'file', path, size: stats.size });
    else if (stats.isDirectory()) await visitFolder(path);
    else skip(path, `not a file but ${describeKind(stats)}`);
    return true;
  }

  async function visitFolder(path: string): Promise<void> {
    let names: string[];
    try {
      const real = await realpath(path);
      const earlier = folders.get(real);
      if (earlier !== undefined) return skip(path, `a link to a folder that is read already, ${earlier}`);
      folders.set(real, path);
      names = (await readdir(path)).sort();
    } catch (error) {
      return skip(path, describeError(error), true);
    }
    for (let at = 0; at < names.length; at += abreast) {
      const paths = names.slice(at, at + abreast).map((name) => join(path, name));
      const stats = await Promise.all(paths.map(look));
      for (const [i, inner] of paths.entries()) await visit(inner, stats[i] ?? 'not found');
    }
  }

  async function visitSource(source: string): Promise<void> {
    const stats = await look(source);
    if (source !== '-' && typeof stats === 'string' && /[*?[{]/.test(source)) return visitMatches(source);
    const before = found.length;
    const isNew = await visit(source, stats);
    if (isNew && found.length === before) skip(source, 'the folder holds no files');
  }

  async function visitMatches(pattern: string): Promise<void> {
    const matches: string[] = [];
    try {
      for await (const match of glob(pattern)) matches.push(match);
    } catch (error) {
      return skip(pattern, describeError(error), true);
    }
    if (matches.length === 0) skip(pattern, 'the pattern matches no file', true);
    for (const match of matches.sort()) await visit(match, await look(match));
  }

  for (const source of sources) await visitSource(source);
  return found;
}

function describeKind(stats: Stats): string {
  if (stats.isFIFO()) return 'a FIFO; give - to read standard input';
  if (stats.isSocket()) return 'a socket';
  return stats.isCharacterDevice() || stats.isBlockDevice() ? 'a device' : 'something else';
}
