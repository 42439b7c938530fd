import { ahead } from '../ahead.ts';

/** The names of the folders right below a prefix. */
export type ListFolders = (prefix: string) => Promise<string[]>;

/** Days to keep to, `YYYY-MM-DD`, both inclusive. */
export interface DaySpan {
  since?: string;
  until?: string;
}

/** A folder that holds the log files of one account, region and day. */
export interface DayFolder {
  prefix: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

const account = /^\d{12}$/;
const region = /^[a-z]{2}(?:-[a-z]+)+-\d+$/;

/** How many folders are looked into at once. */
const atOnce = 8;

/**
 * The day folders of CloudTrail below a prefix, `AWSLogs/[o-…/]<account>/CloudTrail/<region>/yyyy/mm/dd/`. The prefix
 * may lie above `AWSLogs/` or anywhere inside it. Digests and Insights lie beside and are not looked into.
 */
export async function* trailFolders(prefix: string, list: ListFolders, span: DaySpan): AsyncGenerator<DayFolder, void, undefined> {
  const regions = regionFolders(prefix, list);
  for await (const days of ahead(regions, atOnce, (folder) => dayFolders(folder, list, span))) yield* days;
}

/** Whether CloudTrail's folders are below a prefix, or it lies inside them. */
export async function hasTrailFolders(prefix: string, list: ListFolders): Promise<boolean> {
  return prefix.includes('AWSLogs/') || (await list(`${prefix}AWSLogs/`)).length > 0;
}

/** Folders of regions below a prefix, or the prefix itself when it lies at a region or below. */
async function* regionFolders(prefix: string, list: ListFolders): AsyncGenerator<string, void, undefined> {
  const inside = prefix.split('AWSLogs/').at(-1)?.split('/').filter(Boolean) ?? [];
  const steps = prefix.includes('AWSLogs/') ? inside.filter((step) => !step.startsWith('o-')) : undefined;
  if (steps === undefined) yield* regionFolders(`${prefix}AWSLogs/`, list);
  else if (steps.length === 0) {
    for (const name of await list(prefix))
      if (account.test(name) || /^o-[a-z0-9]+$/.test(name)) yield* regionFolders(`${prefix}${name}/`, list);
  } else if (steps.length === 1) yield* regionFolders(`${prefix}CloudTrail/`, list);
  else if (steps[1] !== 'CloudTrail') return;
  else if (steps.length === 2) {
    for (const name of await list(prefix)) if (region.test(name)) yield `${prefix}${name}/`;
  } else yield prefix;
}

/** Folders of days below a region, a year or a month, or the folder of a day itself. */
async function dayFolders(prefix: string, list: ListFolders, span: DaySpan): Promise<DayFolder[]> {
  const date = /\/CloudTrail\/[^/]+\/((?:\d+\/)*)/.exec(prefix)?.[1]?.split('/').filter(Boolean) ?? [];
  const stated = date.join('-');
  if (!touches(stated, span)) return [];
  if (date.length >= 3) return [{ prefix, day: stated.slice(0, 10) }];
  const names = (await list(prefix)).filter((name) => (date.length === 0 ? /^\d{4}$/ : /^\d{2}$/).test(name)).sort();
  const below: DayFolder[] = [];
  for (const name of names) below.push(...(await dayFolders(`${prefix}${name}/`, list, span)));
  return below;
}

/** Whether a year, month or day, as far as it is stated, has a part in the span. */
function touches(stated: string, { since = '', until = '9999-99-99' }: DaySpan): boolean {
  return stated >= since.slice(0, stated.length) && stated <= until.slice(0, stated.length);
}
