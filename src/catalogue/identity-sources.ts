/**
 * Event sources whose every write is about identities, their permissions or their audit trail, so that a name which
 * the catalogue does not know yet is still listed as a change.
 */
export const identitySources: readonly string[] = [
  'iam.amazonaws.com',
  'organizations.amazonaws.com',
  'sso.amazonaws.com',
  'sso-directory.amazonaws.com',
  'identitystore.amazonaws.com',
  'access-analyzer.amazonaws.com',
  'rolesanywhere.amazonaws.com',
  'account.amazonaws.com',
  'cloudtrail.amazonaws.com',
];
