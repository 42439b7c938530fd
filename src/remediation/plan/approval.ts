/** One person's agreement to one plan, by an Ed25519 signature over what `approvalText` gives. */
export interface Approval {
  kind: 'trailward-approval';
  schemaVersion: 1;
  plan: string;
  digest: string;
  approver: string;
  /** UTC. */
  at: string;
  /** Base64. */
  signature: string;
}
