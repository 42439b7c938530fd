import type { Config } from '../../kernel/config.ts';
import { isExpired } from '../../kernel/exception.ts';
import { checks } from '../../posture/checks.generated.ts';
import type { Excepted } from '../../remediation/refusals/refusal.ts';

/** The exceptions of a configuration that hold at `now`, UTC, with the actions that would be the remedy of their checks. */
export function exceptedBy({ exceptions }: Pick<Config, 'exceptions'>, now: string): Excepted[] {
  return exceptions
    .filter((exception) => !isExpired(exception, now))
    .map(({ resource, check, owner, reason, expires }) => ({
      resource,
      actions: checks.find(({ id }) => id === check)?.remediations ?? [],
      words: `${resource} is excepted from ${check} until ${expires} by ${owner}: ${/[.!?]$/.test(reason) ? reason : `${reason}.`}`,
    }));
}
