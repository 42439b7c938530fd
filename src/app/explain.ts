import { prefixOf } from '../catalogue/action-data.ts';
import type { EventHistory } from '../catalogue/effect.ts';
import type { EventEntry, Risk } from '../catalogue/entry.ts';
import { entryFor, findEntry } from '../catalogue/find-entry.ts';
import { observe } from '../catalogue/observe.ts';
import { assure } from '../detection/assurance/assure.ts';
import { type Past, pastOf } from '../detection/past.ts';
import { baseName } from '../events/base-name.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import type { Explanation, Section } from '../report/explanation.ts';
import { eventSections } from './event-sections.ts';

/**
 * The page about an event name.
 *
 * @example
 * ```ts
 * import { explainName } from 'trailward';
 * explainName('iam.amazonaws.com', 'UpdateUser').title; // 'Rename a user, move it to another path, or both'
 * ```
 */
export function explainName(source: string, name: string): Explanation {
  const entry = entryFor(source, name);
  return page(entry, typeof entry.direction === 'function' ? 'depends' : entry.direction, entrySections(entry));
}

/** The page filled in for one event. `past` is made from the events that were read with it. */
export function explainEvent(event: CloudTrailEvent, past: Past = pastOf([])): Explanation {
  const observation = observe(event);
  const { entry, change } = observation;
  const assurances = assure(observation, past);
  const sections = [...eventSections(observation, assurances), ...entrySections(entry, event)];
  return { ...page(entry, change.direction, sections), event: { change, assurances } };
}

function page(entry: EventEntry, direction: string, sections: Section[]): Explanation {
  return {
    schemaVersion: 1,
    service: prefixOf(entry.source),
    source: entry.source,
    name: baseName(entry.name),
    catalogued: findEntry(entry.source, entry.name) !== undefined,
    title: entry.title,
    kind: entry.kind,
    access: entry.access,
    direction,
    effect: entry.history !== undefined,
    ...(entry.history === undefined
      ? {}
      : { reversible: entry.history.reversible.answer, reversibleReason: entry.history.reversible.reason }),
    related: [...entry.related],
    remediations: [...entry.remediations],
    attack: [...entry.attack],
    references: [...entry.references],
    sections,
  };
}

function entrySections(entry: EventEntry, event?: CloudTrailEvent): Section[] {
  const { reading } = entry;
  const actor = reading.actor === undefined ? [] : [`Actor: ${reading.actor}`];
  const parameters = Object.entries(reading.parameters).map(([name, meaning]) => `${name}: ${meaning}`);
  return [
    { id: 'does', title: 'What it does', text: [entry.does], items: [] },
    { id: 'does-not', title: 'What it does not do', text: [], items: [...entry.doesNot] },
    { id: 'appears', title: 'When it appears', text: [entry.appears], items: [] },
    { id: 'reading', title: 'How to read it', text: [...actor, `Target: ${reading.target}`], items: parameters },
    { id: 'risks', title: 'Why it matters', text: [], items: entry.risks.map((risk) => riskInWords(risk, event)) },
    { id: 'undo', title: 'Can it be undone?', text: entry.history === undefined ? [] : [undoInWords(entry.history)], items: [] },
    { id: 'benign', title: 'Ordinary reasons', text: [], items: [...entry.benign] },
    { id: 'verify', title: 'What to verify', text: [], items: [...entry.verify] },
  ].filter((section) => section.text.length + section.items.length > 0);
}

function riskInWords({ risk, when, holds }: Risk, event: CloudTrailEvent | undefined): string {
  const condition = `${risk} Holds when: ${midSentence(when)}`;
  if (event === undefined || holds === undefined) return condition;
  const verdict = holds(event);
  if (verdict === undefined) return `${condition} This event alone cannot tell.`;
  return `${condition} ${verdict ? 'It holds for this event.' : 'It does not hold for this event.'}`;
}

/** A sentence after a colon: its first word in lower case, unless it is a name (AWS, IAM, an event name). */
function midSentence(text: string): string {
  const [first = ''] = text.split(/[\s,.;:]/);
  return /^[A-Z][a-z]*$/.test(first) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

function undoInWords({ reversible: { answer, reason } }: EventHistory): string {
  return `${{ yes: 'Yes.', partly: 'In part.', no: 'No.' }[answer]} ${reason}`;
}
