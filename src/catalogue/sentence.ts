import { actorOf } from '../events/actor.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import { outcomeOf } from '../events/outcome.ts';
import type { Actor } from '../kernel/change.ts';
import type { Phrase } from './entry.ts';

/**
 * One plain sentence: who did what, or who tried to and why it did not happen. Holds raw field values: sanitise on output.
 */
export function sentence(event: CloudTrailEvent, phrase: Phrase): string {
  const who = subject(actorOf(event));
  switch (outcomeOf(event)) {
    case 'succeeded':
      return `${who} ${phrase.did} ${phrase.what}.`;
    case 'denied':
      return `${who} tried to ${phrase.todo} ${phrase.what}, and AWS denied it${because(event.errorCode)}.`;
    case 'failed':
      return `${who} tried to ${phrase.todo} ${phrase.what}, and the call failed${because(event.errorCode)}.`;
  }
}

/** The actor as the subject of a sentence: `User alice`, `Role deploy (session ci-42)`, `The root user`. */
export function subject(actor: Actor): string {
  const session = actor.session === undefined || actor.session === actor.name ? '' : ` (session ${actor.session})`;
  const through = actor.invokedBy === undefined || actor.invokedBy === actor.name ? '' : `, through ${actor.invokedBy},`;
  const name = actorInWords(actor);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${session}${through}`;
}

/** The actor within a sentence: `user alice`, `role deploy`, `the root user of account 111122223333`. */
export function actorInWords(actor: Actor): string {
  switch (actor.kind) {
    case 'root':
      return actor.account === undefined ? 'the root user' : `the root user of account ${actor.account}`;
    case 'user':
      return `user ${actor.name}`;
    case 'role':
      return `role ${actor.name}`;
    case 'federated-user':
    case 'saml-user':
    case 'web-identity-user':
      return `federated user ${actor.name}`;
    case 'identity-center-user':
      return `Identity Center user ${actor.name}`;
    case 'service':
      return actor.name === 'an AWS service' || actor.name === 'AWS Internal' ? 'an AWS service' : `the service ${actor.name}`;
    case 'account':
      return `a principal of account ${actor.name}`;
    case 'unknown':
      return actor.name === 'an unnamed principal' ? 'an unnamed principal' : `principal ${actor.name}`;
  }
}

function because(code: string | undefined): string {
  return code === undefined || code === '' ? '' : ` (${code})`;
}
