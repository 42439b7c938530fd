import { memberAt } from '../account/members.ts';
import { knownValue } from '../account/part.ts';
import type { Proposal } from './action.ts';
import { type DenyAll, denyAllIn } from './deny-all.ts';
import type { PolicyHolder } from './policy-holder.ts';

/** Whether a user or role has an inline policy of Trailward's that denies everything. */
export type OwnDeny =
  | { kind: 'none' }
  | { kind: 'ours'; deny: DenyAll }
  /** A policy of the name says something else, or nobody knows what it says. */
  | Extract<Proposal, { kind: 'refused' }>;

/**
 * What stands under the name of one of Trailward's own policies, so that nothing of somebody else's is replaced or deleted.
 * @param denies What Trailward writes under that name.
 */
export function ownDeny({ called, entity }: PolicyHolder, name: string, denies: DenyAll['kind']): OwnDeny {
  const { inline } = entity;
  const part = memberAt(inline, name);
  if (part === undefined) {
    const variant = Object.keys(inline.items).find((other) => other.toLowerCase() === name.toLowerCase());
    if (variant !== undefined)
      return {
        kind: 'refused',
        reason: `There is an inline policy ${variant} of ${called}, whose name differs from ${name} in case alone.`,
        instead: `Find out who put it there, and take it away or give it another name: trailward blame ${called.replace(' ', ':')}`,
      };
    return inline.whole.kind === 'known'
      ? { kind: 'none' }
      : {
          kind: 'refused',
          reason: `Whether ${called} has an inline policy ${name} already is not known.`,
          instead: 'Read the account first: trailward collect.',
        };
  }
  const document = knownValue(part);
  const deny = document === undefined ? undefined : denyAllIn(document);
  if (deny?.kind === denies) return { kind: 'ours', deny };
  return {
    kind: 'refused',
    reason: `The inline policy ${name} of ${called} ${document === undefined ? 'is not known' : 'says something else than Trailward writes under that name'}.`,
    instead: `Find out who put it there: trailward blame ${called.replace(' ', ':')}`,
  };
}
