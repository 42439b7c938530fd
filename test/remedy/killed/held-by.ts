import type { Model } from '../../../src/aws/embedded/model.ts';

/** All that an account holds, as text that can be compared: without the counters by which the embedded AWS makes ids. */
export function heldBy(model: Model): string {
  const { serial: _, ...held } = model;
  return JSON.stringify(held, (name, value: unknown) => {
    if (name === 'next') return undefined;
    if (value instanceof Map) return [...value];
    return value instanceof Set ? [...value] : value;
  });
}
