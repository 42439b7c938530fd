import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideFolder } from './guide-folder.ts';
import { readme } from './readme.ts';

/** A guide as it stands, and as it would stand with the output of today. */
export interface Guide {
  /** Name of the file. */
  name: string;
  text: string;
  filled: string;
}

/**
 * Every guide of a folder, with its examples run. One after the other, because they change the working folder. A line
 * `<!-- account: demo/new-account.json -->` says which account is applied to.
 */
export async function guides(folder: string): Promise<Guide[]> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  const all: Guide[] = [];
  for (const name of names.sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    const { run, close } = guideFolder(/^<!-- account: (\S+) -->$/m.exec(text)?.[1]);
    try {
      all.push({ name, text, filled: await readme(text, run, { showsCommand: true }) });
    } catch (cause) {
      throw new Error(`docs/guides/${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    } finally {
      await close();
    }
  }
  return all;
}
