import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { Approver } from '../../kernel/config.ts';
import type { Approval } from '../../remediation/plan/approval.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import { planFlaws } from '../../remediation/plan/plan-flaws.ts';
import { approvalText } from './approvals.ts';
import { isSamePerson } from './is-same-person.ts';

export interface ApproveOptions {
  approver: string;
  /** UTC. */
  at: string;
  /** Ed25519 private key, PEM. It is used for the signature and kept nowhere. */
  key: string;
  approvers: readonly Approver[];
}

/** Signs a plan, where the key is that of the approver and the approver did not ask for the plan. */
export function approve(
  plan: Plan,
  { approver, at, key, approvers }: ApproveOptions,
): { kind: 'approval'; approval: Approval } | { kind: 'refused'; reason: string } {
  const [flaw] = planFlaws(plan);
  if (flaw !== undefined) return { kind: 'refused', reason: `It is no plan that can be applied. ${flaw}` };
  if (at > plan.expires) return { kind: 'refused', reason: `The plan expired at ${plan.expires}.` };
  if (isSamePerson(approver, plan.approvals.requester))
    return { kind: 'refused', reason: `${approver} asked for the plan, and may not approve it too.` };
  const known = approvers.find(({ name }) => name === approver);
  if (known === undefined) return { kind: 'refused', reason: `trailward.yaml names no approver ${approver}.` };
  const own = privateKey(key);
  if (own === undefined) return { kind: 'refused', reason: 'The key file is no Ed25519 private key in PEM.' };
  const asPem = (of: KeyObject) => of.export({ type: 'spki', format: 'pem' }).toString().trim();
  if (asPem(createPublicKey(own)) !== asPem(createPublicKey(known.key)))
    return { kind: 'refused', reason: `The key is not that of ${approver} in trailward.yaml.` };
  const { digest, id } = plan;
  const signature = sign(null, Buffer.from(approvalText({ digest, approver, at })), own).toString('base64');
  return { kind: 'approval', approval: { kind: 'trailward-approval', schemaVersion: 1, plan: id, digest, approver, at, signature } };
}

function privateKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}
