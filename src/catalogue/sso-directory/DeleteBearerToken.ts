import { defineEvent } from '../entry.ts';
import { inStore } from '../words/identity-store.ts';
import { provisioningTenant } from '../words/provisioning.ts';

export const DeleteBearerToken = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'DeleteBearerToken',
  kind: 'change',
  access: 'write',
  title: 'Delete an access token for SCIM provisioning',
  does: 'Deletes one access token for the SCIM endpoint of Identity Center. Whoever uses it can no longer read or change users and groups through that endpoint.',
  doesNot: [
    'It undoes nothing that was done with the token: users, groups and memberships stay.',
    'It ends no other token and does not turn automatic provisioning off.',
    'It keeps nobody from signing in.',
  ],
  appears:
    'From the Identity Center console (Automatic provisioning, Delete). It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance.',
  reading: {
    target: '`tenantId` is the provisioning tenant that the token was for.',
    parameters: { identityStoreId: 'Directory that the token could write to.', tenantId: 'Provisioning tenant.' },
  },
  target: provisioningTenant,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `an access token for SCIM provisioning${inStore(event)}` }),
  direction: 'removes',
  risks: [
    {
      risk: 'Synchronisation stops: leavers keep their access and joiners get none, while everything looks quiet.',
      when: 'The token was the one that the identity provider uses, and no new one is in place.',
    },
    {
      risk: 'An intruder removes the trace of a token that it had made.',
      when: 'CreateBearerToken by the same actor came shortly before.',
    },
  ],
  benign: ['A token is rotated, and the new one has been in use for a while.', 'A token that nobody uses is cleaned up.'],
  verify: [
    'Check that synchronisation at the identity provider still succeeds.',
    'Look for CreateBearerToken before, and who made the deleted token.',
  ],
  related: ['sso-directory:CreateBearerToken', 'sso-directory:DeleteProvisioningTenant', 'sso-directory:ListBearerTokens'],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/delete-token.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/rotate-token.html',
  ],
});
