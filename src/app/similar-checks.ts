import { editDistance } from './edit-distance.ts';

/** Ids that are a few typing mistakes away from `text`, or hold it, at most three. */
export function similarChecks(text: string, checks: readonly { id: string }[]): string[] {
  const wanted = text.toLowerCase().replaceAll('-', '_');
  return checks
    .map(({ id }) => ({ id, distance: wanted.length > 3 && id.includes(wanted) ? 0 : editDistance(wanted, id, 5) }))
    .filter(({ distance }) => distance < 5)
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
}
