import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../app/index.ts';
import { noConfig } from '../kernel/config.ts';
import { TrailwardError } from '../kernel/errors.ts';
import { findWorkspace } from '../store/workspace-folder.ts';

const fileName = 'trailward.yaml';

/** Nobody writes more. Bytes. */
const largest = 1_000_000;

/**
 * The configuration: of the file that is named, else of `trailward.yaml` in the working folder, else of that beside the
 * workspace; `noConfig` when there is none.
 * @throws TrailwardError `TW_CONFIG`
 */
export async function configFile(given: string | undefined, workspace?: string): Promise<{ config: Config; path?: string }> {
  for (const path of given === undefined ? places(workspace) : [given]) {
    const text = textOf(path);
    if (text === undefined && given !== undefined) throw new TrailwardError('TW_CONFIG', `${path} is not there.`);
    if (text === undefined) continue;
    // The reader takes its time to load, and most people have no configuration.
    const { readConfig } = await import('../app/config/read-config.ts');
    return { config: readConfig(text, path), path };
  }
  return { config: noConfig };
}

function places(workspace: string | undefined): string[] {
  const folder = workspace ?? findWorkspace(process.cwd());
  return [fileName, ...(folder === undefined ? [] : [join(folder, fileName)])];
}

/** The text of a file, undefined when it is not there. */
function textOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (!stats.isFile()) throw new Error('it is no file');
    if (stats.size > largest) throw new Error(`it is larger than ${largest} bytes`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): TrailwardError {
  return new TrailwardError('TW_CONFIG', `${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
}
