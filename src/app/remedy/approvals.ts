import { createPublicKey, verify } from 'node:crypto';
import type { Approvals } from '../../kernel/config.ts';
import type { Approval } from '../../remediation/plan/approval.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import { isSamePerson } from './is-same-person.ts';

/** What is signed: the plan by its digest, by whom and when. */
export function approvalText({ digest, approver, at }: Pick<Approval, 'digest' | 'approver' | 'at'>): string {
  return `trailward approval 1\n${digest}\n${approver}\n${at}\n`;
}

/** Why a plan lacks approvals, as sentences. As many are needed as the plan or the configuration asks, whichever is more. */
export function approvalProblems(plan: Plan, { required, approvers }: Approvals, approvals: readonly Approval[]): string[] {
  const needed = Math.max(required, plan.approvals.required);
  if (needed === 0) return [];
  const { requester } = plan.approvals;
  // What takes a plan back is asked for by whoever sees that it must be.
  if (requester === undefined && plan.origin.kind !== 'rollback')
    return [
      `The plan needs ${needed} approvals and does not say who asked for it, so nobody can be kept from approving a plan of their own. Plan anew with --requester.`,
    ];
  const keys = new Map(approvers.map(({ name, key }) => [name, key]));
  const agreed = new Set<string>();
  const problems: string[] = [];
  for (const approval of approvals) {
    const key = keys.get(approval.approver);
    if (approval.digest !== plan.digest) continue;
    if (key === undefined) problems.push(`${approval.approver} approved the plan, and trailward.yaml names no such approver.`);
    else if (isSamePerson(approval.approver, requester))
      problems.push(`${approval.approver} asked for the plan, and may not approve it too.`);
    else if (!isSigned(approval, key)) problems.push(`The signature of ${approval.approver} does not fit the plan.`);
    else agreed.add(approval.approver);
  }
  if (agreed.size >= needed) return [];
  const who = [...keys.keys()].filter((name) => !agreed.has(name) && !isSamePerson(name, requester));
  return [
    ...problems,
    `The plan needs ${needed} approvals and has ${agreed.size}. Ask ${who.join(', ') || 'for approvers in trailward.yaml'}: trailward approve.`,
  ];
}

function isSigned(approval: Approval, pem: string): boolean {
  try {
    return verify(null, Buffer.from(approvalText(approval)), createPublicKey(pem), Buffer.from(approval.signature, 'base64'));
  } catch {
    return false;
  }
}
