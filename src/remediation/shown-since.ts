import { secondsBetween } from '../kernel/seconds-between.ts';
import type { ActionContext } from './action.ts';

/** An instant as the ingested history writes it, or a day. */
const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/;

/**
 * Days that the ingested history reaches back for certain: by how long it has no gap; where that is not told, by its oldest sign of an entity: an event about it, or a call
 * that it made. Undefined where there is none. Whoever knows better says so by the parameter `since`.
 * @param entity As the history keys its events: `role/deploy`.
 * @param principal ARN by which its calls are kept.
 */
export function shownSince(
  { now, events, usage, parameter, historySince }: ActionContext,
  entity: string,
  principal?: string,
): number | undefined {
  const said = parameter('since');
  const given = said !== undefined && form.test(said) ? [said] : [];
  const signs = () => [
    ...(events?.(entity) ?? []).slice(0, 1).map(({ eventTime }) => eventTime),
    ...(principal === undefined ? [] : (usage?.(principal) ?? []).map(({ last }) => last)),
  ];
  const seen = [...given, ...(historySince === undefined ? signs() : [historySince])];
  const days = seen.map((at) => Math.floor(secondsBetween(at, now) / 86_400)).filter((count) => count >= 0);
  return days.length === 0 ? undefined : Math.max(...days);
}
