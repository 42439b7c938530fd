import { root } from '../root.ts';
import { generate } from './generate.ts';

/** What vitest does before any test, however it is started, so that no test sees a registry of yesterday. */
export function setup(): void {
  generate(root);
}
