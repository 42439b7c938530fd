/** Names of the inline policies by which Trailward denies everything. Nobody else is expected to use them. */
export const ownDenyPolicies = {
  /** Everything, while a principal is contained. */
  containment: 'TrailwardContainment',
  /** Sessions from before a principal was contained. */
  containmentSessions: 'TrailwardContainmentSessions',
  /** Sessions from before an instant, of a principal that otherwise works on. */
  olderSessions: 'TrailwardRevokeOlderSessions',
  /** Everything, before an unused principal is deleted. */
  quarantine: 'TrailwardQuarantine',
} as const;
