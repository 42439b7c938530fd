import type { Exception } from './exception.ts';

/** What `trailward.yaml` says, checked. */
export interface Config {
  /** No two of one resource and check. */
  exceptions: readonly Exception[];
  /** Numbers by the id of the check and the name of its threshold. */
  thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Principals kept for emergencies, which no plan touches: `user:…`, `role:…`. */
  breakGlass: readonly string[];
  caps: Caps;
  approvals: Approvals;
}

/** How much one plan may touch. */
export interface Caps {
  /** At most so many users and roles. */
  principals?: number;
  /** At most so many of a hundred users and roles of the account. */
  percent?: number;
}

/** Who must agree to a plan before it is applied. */
export interface Approvals {
  /** 0 when nobody need agree. */
  required: number;
  /** No two of one name or one key. */
  approvers: readonly Approver[];
}

export interface Approver {
  name: string;
  /** Ed25519 public key as PEM, `-----BEGIN PUBLIC KEY-----`. */
  key: string;
}

/** The configuration of somebody who wrote none. */
export const noConfig: Config = { exceptions: [], thresholds: {}, breakGlass: [], caps: {}, approvals: { required: 0, approvers: [] } };
