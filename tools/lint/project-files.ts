import { isUtf8 } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type SourceFile, sourceFile } from './source-file.ts';

/** Every text file of the checkout that is tracked or about to be. */
export function projectFiles(root: string): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = [...new Set(listed.split('\0'))].filter((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile()).sort();
  return paths.flatMap((path) => {
    const bytes = readFileSync(join(root, path));
    return isText(bytes) ? [sourceFile(path, bytes.toString('utf8'))] : [];
  });
}

function isText(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}
