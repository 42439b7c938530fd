import { join } from 'node:path';
import { registries } from './registries.ts';
import { writeIfChanged } from './write-if-changed.ts';

/** Brings every registry of the checkout at `root` up to date with its folders. */
export function generate(root: string): void {
  for (const { path, render } of registries) {
    writeIfChanged(join(root, path), `// Made by tools/gen from the folders beside it. Not committed, not edited.\n${render(root)}\n`);
  }
}
