import { knownValue } from '../../../account/part.ts';
import { observe } from '../../../catalogue/observe.ts';
import type { CloudTrailEvent } from '../../../events/event.ts';
import { textParameter, textResponse } from '../../../events/fields.ts';
import type { ActionContext, Proposal } from '../../action.ts';
import type { Named } from './named.ts';

export type EarlierPlace = { kind: 'place'; name: string; path: string | undefined } | Extract<Proposal, { kind: 'refused' }>;

const instead = 'Say what it is to be: --param name=NAME or --param path=/PATH/';

/** Response members that tell the path of something new. */
const made = { User: 'user', Group: 'group', ServerCertificate: 'serverCertificateMetadata' } as const;

/**
 * Name and path from before the newest change of either that the ingested history shows; `path` is left out where that
 * change left it. The event tells the old name, and never the old path, which earlier events or the account around it tell.
 */
export function earlierPlace({ events, past }: Pick<ActionContext, 'events' | 'past'>, of: Named): EarlierPlace {
  const { kind, word, call, table, name, path } = of;
  const called = `${word} ${name}`;
  if (events === undefined)
    return { kind: 'refused', reason: `What ${called} was called before is not known, because no history was ingested.`, instead };
  const done = events(`${kind}/${name.toLowerCase()}`).filter((event) => observe(event).change.outcome === 'succeeded');
  const last = done.findLastIndex((event) => event.eventName === `Update${call}` && isMove(event, call));
  // What was made anew under the name is another thing, to which the old changes do not belong.
  const isNew = done
    .slice(last + 1)
    .some(({ eventName }) => eventName === `Create${call}` || eventName === `Upload${call}` || eventName === `Delete${call}`);
  const event = isNew ? undefined : done[last];
  if (event === undefined)
    return { kind: 'refused', reason: `The ingested history shows no change of name or path of ${called}.`, instead };
  const [from, to, moved] = [
    textParameter(event, lower(`${call}Name`)),
    textParameter(event, `new${call}Name`),
    textParameter(event, 'newPath'),
  ];
  if (
    from === undefined ||
    (to ?? from).toLowerCase() !== name.toLowerCase() ||
    (moved !== undefined && path.kind === 'known' && path.value !== moved)
  )
    return {
      kind: 'refused',
      reason: `What the account has and what the ingested history shows of ${called} do not agree.`,
      instead: `Read the account and the logs again. ${instead}`,
    };
  if (moved === undefined) return { kind: 'place', name: from, path: undefined };
  const before = past?.(event.eventID)?.before[table].by.get(from.toLowerCase());
  const old = (before === undefined ? undefined : knownValue(before.path)) ?? pathBefore(done.slice(0, last), call);
  return old === undefined
    ? {
        kind: 'refused',
        reason: `What path ${called} had before is not known: the ingested history does not reach back to when it got it.`,
        instead,
      }
    : { kind: 'place', name: from, path: old };
}

function isMove(event: CloudTrailEvent, call: Named['call']): boolean {
  return textParameter(event, `new${call}Name`) !== undefined || textParameter(event, 'newPath') !== undefined;
}

function pathBefore(earlier: readonly CloudTrailEvent[], call: Named['call']): string | undefined {
  const verb = call === 'ServerCertificate' ? 'Upload' : 'Create';
  for (const event of earlier.toReversed()) {
    const path =
      event.eventName === `${verb}${call}` ? (textResponse(event, made[call], 'path') ?? textParameter(event, 'path')) : undefined;
    const moved = event.eventName === `Update${call}` ? textParameter(event, 'newPath') : undefined;
    if (path !== undefined || moved !== undefined) return path ?? moved;
  }
  return undefined;
}

function lower(word: string): string {
  return `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}
