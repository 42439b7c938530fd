import type { Attachments, InlinePolicies, User } from '../account/entities.ts';
import type { Unknown } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import type { RemediationId } from '../kernel/remediation.ts';
import type { Evidence } from './check.ts';
import { groupFinder } from './group-finder.ts';
import { type JudgedDocument, judgeDocument } from './judge-document.ts';
import { judgeManagedPolicy } from './judge-managed-policy.ts';
import { lackOf } from './lack-of.ts';
import { membersEvidence } from './members-evidence.ts';

/** Whether a user is an administrator, and by which policies. */
export type Administrator =
  | { kind: 'yes'; by: readonly AdministratorGrant[]; evidence: Evidence[] }
  | { kind: 'no'; evidence: Evidence[] }
  | { kind: 'unknown'; whys: readonly Unknown[] };

/** A policy by which a user is an administrator. */
export interface AdministratorGrant {
  /** `managed policy arn:… of group admins`. */
  words: string;
  /** What takes it from the user. */
  remediation: RemediationId;
}

/**
 * Judges users by each policy that they have, straight or by a group: one that amounts to administrator is enough. What
 * only several together allow, and what a boundary or an organisation takes away, is not seen here.
 */
export function administrators(state: AccountState): (user: User) => Administrator {
  const findGroup = groupFinder(state);
  const judged = new Map<string, JudgedDocument>();
  const ofManaged = (arn: string): JudgedDocument => {
    const known = judged.get(arn) ?? judgeManagedPolicy(state, arn);
    judged.set(arn, known);
    return known;
  };

  return (user) => {
    const [by, told, whys]: [AdministratorGrant[], Evidence[], Unknown[]] = [[], [], []];
    const see = (document: JudgedDocument, grant: AdministratorGrant): void => {
      if (document.kind === 'unknown') whys.push(document);
      else if (document.reach.kind !== 'less') {
        by.push(grant);
        told.push(...document.evidence);
      }
    };
    const seeAll = (of: string, { inline, attached }: { inline: InlinePolicies; attached: Attachments }, group: boolean): void => {
      for (const [name, document] of Object.entries(inline.items))
        see(judgeDocument(`inline policy ${name} of ${of}`, document), {
          words: `inline policy ${name} of ${of}`,
          remediation: group ? 'remove-group-member' : 'remove-inline-policy',
        });
      for (const arn of Object.keys(attached.items))
        see(ofManaged(arn), { words: `managed policy ${arn} of ${of}`, remediation: group ? 'remove-group-member' : 'detach-policy' });
      whys.push(...[lackOf(inline), lackOf(attached)].filter((why) => why !== undefined));
    };
    seeAll(`user ${user.name}`, user, false);
    for (const [key, learnt] of Object.entries(user.groups.items)) {
      const found = findGroup(key, learnt);
      if (found.kind === 'unknown') whys.push(found);
      else seeAll(`group ${found.group.name}`, found.group, true);
    }
    const lack = lackOf(user.groups);
    if (lack !== undefined) whys.push(lack);
    if (by.length > 0) return { kind: 'yes', by, evidence: told };
    if (whys.length > 0) return { kind: 'unknown', whys };
    return {
      kind: 'no',
      evidence: [
        ...membersEvidence(`policies attached to user ${user.name}`, user.attached, Object.keys(user.attached.items), state),
        ...membersEvidence(`inline policies of user ${user.name}`, user.inline, Object.keys(user.inline.items), state),
        ...membersEvidence(`groups of user ${user.name}`, user.groups, Object.values(user.groups.items), state),
      ],
    };
  };
}
