import { type ChangedFact, changedFacts } from '../kernel/changed-facts.ts';
import type { Json } from '../kernel/json.ts';

type Facts = Readonly<Record<string, Json>>;

/**
 * The facts of a policy that changed, where another version comes into force: what that version says is held against
 * what the one before said, as `in force, statement Roles`, in place of the whole of a new version.
 */
export function versionInForce(changed: readonly ChangedFact[], before: Facts, after: Facts): ChangedFact[] {
  const [was, is] = [before['default version'], after['default version']];
  if (typeof was !== 'string' || typeof is !== 'string' || was === is) return [...changed];
  const [old, now] = [`version ${was} `, `version ${is} `];
  const isNew = !Object.keys(before).some((path) => path.startsWith(now));
  const kept = isNew ? changed.filter(({ path }) => !path.startsWith(now)) : changed;
  const inForce = changedFacts(under(before, old), under(after, now)).map((fact) => ({ ...fact, path: `in force, ${fact.path}` }));
  return [...kept, ...inForce];
}

function under(facts: Facts, start: string): Facts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([path, value]) => (path.startsWith(start) ? [[path.slice(start.length), value]] : [])),
  );
}
