import type { Config } from '../../kernel/config.ts';
import { checks } from '../../posture/checks.generated.ts';
import { thresholdOf } from '../../posture/threshold-of.ts';
import type { ParameterSpec } from '../../remediation/action.ts';
import { findAction } from '../../remediation/find-action.ts';
import type { Wish } from './wish.ts';

/**
 * What a check asks of an action that it names as its remedy, so that it passes once that is applied; a number is brought
 * within what the action takes. Nothing of an action that it does not name.
 */
export function askedBy(check: string, action: string, thresholds: Config['thresholds']): Wish['parameters'] {
  const found = checks.find(({ id }) => id === check);
  const takes = findAction(action)?.parameters ?? {};
  if (found?.parameters === undefined || !found.remediations.some((id) => id === action)) return {};
  const asked = found.parameters(thresholdOf(found, Object.hasOwn(thresholds, check) ? (thresholds[check] ?? {}) : {}));
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => {
      const spec = Object.hasOwn(takes, name) ? takes[name] : undefined;
      return spec === undefined ? [] : [[name, fitting(spec, value)]];
    }),
  );
}

function fitting({ type }: ParameterSpec, value: string): string {
  return type.kind === 'number' ? String(Math.min(type.max, Math.max(type.min, Math.ceil(Number(value))))) : value;
}
