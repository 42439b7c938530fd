import { actionsNamed } from '../../../catalogue/action-data.ts';
import { coversPattern } from '../../../policy/covers-pattern.ts';
import { matchesPattern } from '../../../policy/match-pattern.ts';
import { patternsOverlap } from '../../../policy/patterns-overlap.ts';
import { isUnobservable, taggingActions, unobservableActions } from '../../../policy/unobservable.ts';
import { isKnownAction } from '../../known-action.ts';
import type { Needs } from './needs.ts';

/** What is left of one element of an Action list. */
export interface KeptOfPattern {
  /** Actions that are seen in use. */
  used: readonly string[];
  /** Actions and patterns of which nobody can see whether they are, each with why, as the end of a sentence. */
  unseen: readonly { action: string; why: string }[];
}

const byData = 'management events do not show it';
const byTag = 'what is made with tags asks for it, and no event shows that';

/** What a principal needs of an element of an Action list, `s3:*`. Nothing is kept that the element does not allow. */
export function keptOfPattern(pattern: string, needs: Needs): KeptOfPattern {
  const colon = pattern.indexOf(':');
  const service = pattern.slice(0, Math.max(colon, 0)).toLowerCase();
  if (/^\*+(?::\*+)?$/.test(pattern)) return keptOfEverything(pattern, needs);
  if (colon < 0 || /[*?]/.test(service)) return whole(pattern, 'it speaks of several services at once');
  const reason = needs.kept.get(service);
  if (reason !== undefined) return whole(pattern, reason);
  if (needs.recorded.without.has(service)) return whole(pattern, 'the trails do not record the service');
  return /[*?]/.test(pattern) ? keptOfWildcard(pattern, service, needs) : keptOfAction(pattern, needs);
}

function keptOfAction(action: string, { used, recorded }: Needs): KeptOfPattern {
  if (used.some((one) => matchesPattern(action, one))) return { used: [action], unseen: [] };
  if (isUnobservable(action)) return whole(action, byData);
  if (taggingOf(action.slice(0, action.indexOf(':')), used).some((one) => matchesPattern(action, one))) return whole(action, byTag);
  if (!isKnownAction(action)) return whole(action, 'AWS does not list an action of that name');
  return !recorded.reads && reads(action) ? whole(action, 'the trails do not record calls that only read') : { used: [], unseen: [] };
}

function keptOfWildcard(pattern: string, service: string, { used, recorded }: Needs): KeptOfPattern {
  if (!recorded.reads) return whole(pattern, 'the trails do not record calls that only read');
  const hidden = unobservableActions(service).filter((action) => /[*?]/.test(action) || isKnownAction(action));
  const overlapping = hidden.filter((action) => patternsOverlap(pattern, action));
  const tagged = taggingOf(service, used).filter((action) => matchesPattern(pattern, action));
  // Where only a part of what cannot be seen is allowed, that part has no shorter name than the element itself.
  if (overlapping.some((action) => !coversPattern(pattern, action))) return whole(pattern, byData);
  const seen = used.filter((action) => matchesPattern(pattern, action) && !isUnobservable(action));
  return {
    used: seen,
    unseen: [...overlapping.map((action) => ({ action, why: byData })), ...tagged.map((action) => ({ action, why: byTag }))],
  };
}

/** Of `*`, what is needed of each service that the principal asks for. */
function keptOfEverything(pattern: string, needs: Needs): KeptOfPattern {
  if (needs.services === undefined) return whole(pattern, 'it is not known which services it asks for; read when they were last asked for');
  const parts = [...needs.services].sort().map((service) => keptOfPattern(`${service}:*`, needs));
  const passRole = { action: 'iam:PassRole', why: byData };
  const unseen = parts.flatMap((part) => part.unseen);
  const covered = unseen.some(({ action }) => coversPattern(action, passRole.action));
  return { used: parts.flatMap((part) => part.used), unseen: covered ? unseen : [...unseen, passRole] };
}

/** The tagging of what is made matters only to whoever uses the service. */
function taggingOf(service: string, used: readonly string[]): string[] {
  const inUse = used.some((action) => action.toLowerCase().startsWith(`${service.toLowerCase()}:`));
  return inUse ? taggingActions(service).filter(isKnownAction) : [];
}

function whole(action: string, why: string): KeptOfPattern {
  return { used: [], unseen: [{ action, why }] };
}

function reads(action: string): boolean {
  const prefix = action.slice(0, action.indexOf(':')).toLowerCase();
  return actionsNamed(action.slice(action.indexOf(':') + 1)).some(
    (one) => one.prefix === prefix && (one.access === 'read' || one.access === 'list'),
  );
}
