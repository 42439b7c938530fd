import { digestOf } from '../plan/digest.ts';
import type { EntityKey } from '../plan/entity-key.ts';
import type { Expectation } from '../plan/expectation.ts';
import type { TouchingStep } from './refusal.ts';

type Existing = Extract<Expectation, { exists: true }>;

/** Groups and managed policies, each once, that grant or deny something else after the steps. What the steps make is held by nobody yet. */
export function grantsChanged(steps: readonly TouchingStep[]): EntityKey[] {
  const found = new Map<string, EntityKey>();
  for (const { step } of steps)
    for (const was of step.before.flatMap(existing)) {
      const { kind, key } = was.entity;
      const becomes = step.after.flatMap(existing).find(({ entity }) => entity.kind === kind && entity.key === key);
      if (['group', 'policy'].includes(kind) && grantOf(was) !== grantOf(becomes)) found.set(`${kind}/${key}`, { kind, key });
    }
  return [...found.values()];
}

function existing(expected: Expectation): Existing[] {
  return expected.kind === 'entity' && expected.exists ? [expected] : [];
}

/** What a group, or the version of a policy that is in force, lets its holders do, as text that can be compared. */
function grantOf(expected: Existing | undefined): string {
  const version = String(expected?.facts['default version'] ?? '');
  const paths = expected?.entity.kind === 'policy' ? [`version ${version} statement `] : ['attached policy ', 'inline policy '];
  const facts = Object.entries(expected?.facts ?? {}).filter(([path]) => paths.some((beginning) => path.startsWith(beginning)));
  return digestOf(Object.fromEntries(facts.map(([path, fact]) => [path.replace(`version ${version} `, ''), fact])));
}
