import type { Part } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import type { Trail } from '../account/surroundings.ts';
import type { Evidence } from './check.ts';
import { evidence } from './evidence.ts';

/** Parts of trails as evidence, and before them which trails there are. */
export function trailEvidence(
  { trails }: AccountState,
  looked: readonly Trail[],
  parts: (trail: Trail) => Readonly<Record<string, Part<unknown>>>,
): Evidence[] {
  const arns = [...trails.by.values()].map(({ arn }) => arn);
  const ofTrail = (trail: Trail) => Object.entries(parts(trail)).flatMap(([name, part]) => evidence(`trail ${trail.arn} ${name}`, part));
  return [...evidence('trails', trails.whole, arns), ...looked.flatMap(ofTrail)];
}
