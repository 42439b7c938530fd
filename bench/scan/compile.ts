import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/root.ts';
import { toolEnv } from '../../tools/tool-env.ts';

/**
 * Compiles the program and the scripts that are timed, as users get them: nobody is to pay for type stripping at every
 * start. The folder then holds `src/`, `bench/` and the packages they need.
 */
export function compile(folder: string): void {
  execFileSync('tsc', ['-p', join(root, 'bench/scan/tsconfig.build.json'), '--outDir', folder], {
    cwd: root,
    env: toolEnv(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
