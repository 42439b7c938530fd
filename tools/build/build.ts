import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../gen/generate.ts';
import { root } from '../root.ts';
import { toolEnv } from '../tool-env.ts';

/**
 * Compiles `src/` into an empty `outDir` and makes the command executable.
 * @throws Error when it does not compile; what the compiler says is on standard output
 */
export function build(outDir: string): void {
  generate(root);
  rmSync(outDir, { recursive: true, force: true });
  execFileSync('tsc', ['-p', 'tsconfig.build.json', '--outDir', outDir], {
    cwd: root,
    env: toolEnv(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const command = join(outDir, 'cli/main.js');
  if (!existsSync(command)) throw new Error(`The build gave no ${command}: src/cli/main.ts is missing.`);
  chmodSync(command, 0o755);
}
