import { delimiter, dirname, join } from 'node:path';
import { root } from './root.ts';

/** Environment in which the pinned tools, and the Node that runs this very script, come first on the path. */
export function toolEnv(): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''];
  return { ...process.env, PATH: path.join(delimiter) };
}
