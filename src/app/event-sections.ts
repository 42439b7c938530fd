import type { Observation } from '../catalogue/observe.ts';
import { actorInWords } from '../catalogue/sentence.ts';
import { callIt } from '../catalogue/words/call-it.ts';
import type { Assurance } from '../detection/assurance/assurance.ts';
import type { Section } from '../report/explanation.ts';

const words = { held: 'Held', violated: 'Violated', 'not-determinable': 'Not determinable' } as const;

/** The parts of a page that speak of one very event: what happened, and what ought to hold for it. */
export function eventSections({ change, event, entry }: Observation, assurances: readonly Assurance[]): Section[] {
  const { actor, target } = change;
  const facts: (string | undefined)[] = [
    `Time: ${change.time === '' ? 'not in the event' : `${change.time} (UTC)`}, recorded in ${change.region === '' ? 'an unnamed region' : change.region}, account ${change.account === '' ? 'not named' : change.account}.`,
    `Actor: ${actorInWords(actor)}${actor.arn === '' ? '' : ` (${actor.arn})`}${actor.session === undefined ? '' : `, session ${actor.session}`}.`,
    `Target: ${callIt(target)}${target.arn === undefined ? '' : ` (${target.arn})`}${target.id === undefined ? '' : `, id ${target.id}`}.`,
    ...(entry.facts?.(event) ?? []),
    from(actor),
    actor.accessKeyId === undefined ? undefined : `Access key: ${actor.accessKeyId}.`,
    actor.invokedBy === undefined ? undefined : `Called through: ${actor.invokedBy}.`,
    change.transport === undefined
      ? undefined
      : `Transport: ${change.transport.tlsVersion} ${change.transport.cipherSuite}.`.replace(' .', '.'),
    `Outcome: ${change.outcome}${event.errorCode === undefined ? '' : ` (${event.errorCode}${event.errorMessage === undefined ? '' : `: ${event.errorMessage}`})`}. Effect on access: ${change.direction}${change.outcome === 'succeeded' ? '' : ', had it succeeded'}.`,
    `Event id: ${change.eventId}.`,
  ];
  return [
    { id: 'event', title: 'This event', text: [change.summary], items: facts.filter((fact) => fact !== undefined) },
    {
      id: 'assurance',
      title: 'What ought to hold',
      text: [],
      items: assurances.map(({ claim, verdict, evidence }) => `${words[verdict]}: ${claim} ${evidence}`),
    },
  ];
}

function from({ sourceIp, userAgent }: Observation['change']['actor']): string | undefined {
  if (sourceIp === undefined && userAgent === undefined) return undefined;
  return `From: ${sourceIp ?? 'no address of its own'}${userAgent === undefined ? '' : `, user agent ${userAgent}`}.`;
}
