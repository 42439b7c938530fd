import type { Unit } from './unit.ts';

/** Source text of the registry of samples: literal imports, so that the compiler copies each JSON file, and lazy, so that none is read unasked. */
export function renderSamples(units: readonly Unit[]): string {
  const members = units.map(
    (unit) => `  '${unit.group}:${unit.name}': async () => (await import('${unit.specifier}', { with: { type: 'json' } })).default,`,
  );
  return ['export const samples: Readonly<Record<string, () => Promise<unknown>>> = {', ...members, '};'].join('\n');
}
