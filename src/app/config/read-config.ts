import type { Config } from '../../kernel/config.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { checks as everyCheck } from '../../posture/checks.generated.ts';
import { configSchema } from './config-schema.ts';
import type { Problem } from './problem.ts';
import { type KnownChecks, settleConfig } from './settle-config.ts';
import { yamlText } from './yaml-text.ts';

/** How many problems an error names. */
const named = 10;

/**
 * Reads the text of a `trailward.yaml`. `name` is what errors call the file.
 *
 * @throws TrailwardError `TW_CONFIG` naming file and line: for what is no plain YAML, keys, checks and thresholds that there
 * are not, and exceptions without owner, reason or last day
 * @example
 * ```ts
 * import { readConfig } from 'trailward';
 * const config = readConfig('breakGlass: [user:emergency]', 'trailward.yaml');
 * config.breakGlass; // ['user:emergency']
 * ```
 */
export function readConfig(text: string, name: string, checks: KnownChecks = everyCheck): Config {
  const yaml = yamlText(text);
  if (yaml.kind === 'problems') throw refused(yaml.problems.map(({ line, says }) => `${name}:${line}: ${says}`));
  const { data, lineOf } = yaml;
  const told = ({ path, says }: Problem) => `${name}:${lineOf(path)}: ${placed(path)} ${says}.`;
  // An empty file says nothing, which is allowed.
  const written = configSchema.safeParse(data ?? {});
  if (!written.success)
    throw refused(
      written.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => told({ path: [...issue.path, key], says: 'is no setting that there is' }))
          : [told({ path: issue.path, says: issue.message })],
      ),
    );
  const { config, problems } = settleConfig(written.data, checks);
  if (problems.length > 0) throw refused(problems.map(told));
  return config;
}

/** A path as people write it: `exceptions[0].owner`. */
function placed(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The file';
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`),
    '',
  );
}

function refused(lines: readonly string[]): TrailwardError {
  const more = lines.length > named ? [`and ${lines.length - named} more`] : [];
  return new TrailwardError('TW_CONFIG', [...lines.slice(0, named), ...more].join('\n'));
}
