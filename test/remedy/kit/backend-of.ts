import type { StepsCase } from './every-case.ts';

/** Services that the wire fake plays; what else a plan calls is played by moto. */
const ofFake = new Set(['iam', 'accessanalyzer', 'gate']);

/** The backend that a case is proven on. */
export function backendOf({ one: { steps = [] } }: StepsCase): 'fake' | 'moto' {
  return steps.every((step) => ofFake.has(step.slice(0, step.indexOf(':')))) ? 'fake' : 'moto';
}
