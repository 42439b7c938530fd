import { isAwsQuarantine } from '../../../kernel/aws-managed-policy.ts';
import type { ActionContext } from '../../action.ts';
import type { Principal } from '../../held-documents.ts';
import { ownDenyPolicies } from '../../own-deny-policies.ts';

export interface ContainmentFacts {
  /** Whether there is room for the policy on sessions. */
  fits: boolean;
  /** Whether what the principal does meanwhile can be looked for. */
  isQuietKnown: boolean;
}

/** What to know of a containment: what it does not reach, and what it leaves. */
export function notesOn(
  { now }: Pick<ActionContext, 'now'>,
  { kind, entity }: Principal,
  { fits, isQuietKnown }: ContainmentFacts,
): string[] {
  const called = `${kind} ${entity.name}`;
  const notes: string[] = [];
  if (kind === 'user') {
    const doubtful = Object.values(entity.accessKeys.items).filter(({ status }) => status.kind !== 'known');
    if (doubtful.length > 0)
      notes.push(
        `Whether ${doubtful.map(({ id }) => id).join(', ')} is Active is not known, so it stays as it is. The Deny holds for it too.`,
      );
    if (entity.accessKeys.whole.kind !== 'known')
      notes.push(`Whether ${called} has more access keys is not known. The Deny holds for them too.`);
    if (entity.login.kind !== 'absent')
      notes.push(
        `The console password of ${called} stays, because removing it cannot be taken back. Whoever knows it can sign in, and is denied everything.`,
      );
    notes.push(
      `Calls by a long-term access key carry no aws:TokenIssueTime, so ${ownDenyPolicies.containmentSessions} holds for the console and temporary credentials only. The keys themselves are ended by being Inactive.`,
    );
  } else {
    notes.push(
      `Whoever may assume ${called} can still do so, and is denied everything. If ${ownDenyPolicies.containment} is lifted, sessions from after ${now} work: tighten the trust first if one of the trusted is the intruder.`,
    );
  }
  if (!fits)
    notes.push(
      `There is no room for ${ownDenyPolicies.containmentSessions}. Make some before the release, and end old sessions then: trailward plan --action revoke-sessions --target ${kind}:${entity.name}`,
    );
  notes.push(
    `Sessions of other roles that ${called} opened go on. End them role by role: trailward plan --action revoke-sessions --target role:NAME`,
  );
  if (isQuietKnown)
    notes.push(
      'CloudTrail tells of a call about 5 minutes after it, and sometimes later. Look once more then: trailward ingest, then trailward log.',
    );
  else notes.push(`The path of ${called} is not known, so CloudTrail is not asked what it did meanwhile. Look for it by hand.`);
  const quarantine = Object.keys(entity.attached.items).find(isAwsQuarantine);
  if (quarantine !== undefined)
    notes.push(`AWS attached ${quarantine} because a key leaked. It stays, as AWS asks; answer its support case.`);
  return notes;
}
