import { actionsNamed, prefixOf } from '../catalogue/action-data.ts';
import { entries } from '../catalogue/entries.generated.ts';
import { editDistance } from './edit-distance.ts';

/** What an event name given by a person may mean, the likeliest first. */
export interface NameMeaning {
  source: string;
  name: string;
  catalogued: boolean;
}

/**
 * Meanings of `UpdateUser`, `iam:UpdateUser` or `iam.amazonaws.com:UpdateUser`, upper and lower case alike: catalogue
 * entries first (IAM before others), then actions that AWS publishes. Empty when nothing is called so.
 */
export function resolveName(text: string): NameMeaning[] {
  const colon = text.lastIndexOf(':');
  const service = colon < 0 ? undefined : prefixOf(text.slice(0, colon).toLowerCase());
  const name = text.slice(colon + 1).toLowerCase();
  const known = entries
    .filter((entry) => entry.name.toLowerCase() === name && (service === undefined || prefixOf(entry.source) === service))
    .map((entry) => ({ source: entry.source, name: entry.name, catalogued: true }))
    .sort((a, b) => rank(a) - rank(b) || (a.source < b.source ? -1 : 1));
  const published = actionsNamed(name)
    .filter((action) => service === undefined || action.prefix === service)
    .map((action) => ({ source: `${action.prefix}.amazonaws.com`, name: action.action, catalogued: false }))
    .filter((meaning) => !known.some((entry) => entry.source === meaning.source));
  return [...known, ...published];
}

/** Names that are one or two typing mistakes away from `text`, at most three. */
export function similarNames(text: string): string[] {
  const wanted = text.slice(text.lastIndexOf(':') + 1).toLowerCase();
  return entries
    .map((entry) => ({ name: `${prefixOf(entry.source)}:${entry.name}`, distance: editDistance(wanted, entry.name.toLowerCase(), 3) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

function rank(meaning: NameMeaning): number {
  return meaning.source === 'iam.amazonaws.com' ? 0 : 1;
}
