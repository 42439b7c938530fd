import { readFileSync } from 'node:fs';
import { TrailwardError } from '../../kernel/errors.ts';

/**
 * Parameters as `--param` takes them, `name=value`; a value that begins with @ names a file that holds it.
 * @throws TrailwardError `TW_USAGE`
 */
export function parametersIn(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at <= 0) throw new TrailwardError('TW_USAGE', `${text} is not name=value.`);
      const value = text.slice(at + 1);
      return [text.slice(0, at), value.startsWith('@') ? fileText(value.slice(1)) : value];
    }),
  );
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new TrailwardError('TW_USAGE', `${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}
