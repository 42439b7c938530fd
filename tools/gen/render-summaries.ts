import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from './unit.ts';

/** Source text of the list of remediation actions in words, which findings name before the actions themselves are loaded. */
export function renderSummaries(units: readonly Unit[], folder: string): string {
  const members = units.map(({ name }) => {
    const { does }: { does: string } = JSON.parse(readFileSync(join(folder, name, 'summary.json'), 'utf8'));
    return `  ${JSON.stringify(name)}: ${JSON.stringify(does)},`;
  });
  return ['export const remediations = {', ...members, '} as const;'].join('\n');
}
