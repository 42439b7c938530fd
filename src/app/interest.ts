import { entries } from '../catalogue/entries.generated.ts';
import { identitySources } from '../catalogue/identity-sources.ts';
import { detectors } from '../detection/detectors.generated.ts';
import type { Interest } from '../events/reader/interest.ts';

/** The records that `scan` needs: every identity change that the catalogue knows or a name betrays, and what detectors ask for. */
export function scanInterest(span: { since?: string; until?: string } = {}): Interest {
  const names = new Map<string, Set<string>>();
  const add = (source: string, name: string) => names.set(source, (names.get(source) ?? new Set<string>()).add(name));
  for (const entry of entries) if (entry.kind === 'change') add(entry.source, entry.name);
  for (const { wants } of detectors)
    for (const [source, list] of Object.entries(wants?.names ?? {})) for (const name of list) add(source, name);
  return {
    writesOf: [...new Set([...identitySources, ...detectors.flatMap((detector) => detector.wants?.writesOf ?? [])])],
    names: Object.fromEntries([...names].map(([source, set]) => [source, [...set]])),
    identityTypes: [...new Set(detectors.flatMap((detector) => detector.wants?.identityTypes ?? []))],
    omittedParameters: detectors.some((detector) => detector.wants?.omittedParameters === true),
    ...span,
  };
}
