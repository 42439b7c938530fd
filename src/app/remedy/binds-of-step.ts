import type { Bindings } from '../../remediation/plan/placeholder.ts';

/** What one step binds, by the names of its own: `AccessKeyId` of `step2.AccessKeyId`. */
export function bindsOfStep(step: number, bindings: Bindings): Record<string, string> {
  const prefix = `step${step}.`;
  const own = Object.entries(bindings).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}
