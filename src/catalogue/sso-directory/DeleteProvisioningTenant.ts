import { defineEvent } from '../entry.ts';
import { inStore } from '../words/identity-store.ts';
import { provisioningTenant } from '../words/provisioning.ts';

export const DeleteProvisioningTenant = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'DeleteProvisioningTenant',
  kind: 'change',
  access: 'write',
  title: 'Turn off automatic provisioning by SCIM',
  does: 'Deletes the provisioning tenant of a directory of Identity Center, and with it the SCIM endpoint. The identity provider can no longer keep users and groups in step.',
  doesNot: [
    'It does not turn off the sign-in through the identity provider.',
    'It is no way to remove people: those who leave at the identity provider are no longer taken out of the directory.',
    'It is not undone for the identity provider by turning provisioning on again: address and token are new.',
  ],
  appears:
    'From the Identity Center console (Disable automatic provisioning). It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance.',
  reading: {
    target: '`tenantId` is the provisioning tenant that is gone.',
    parameters: { identityStoreId: 'Directory that loses the endpoint.', tenantId: 'Provisioning tenant.' },
  },
  target: provisioningTenant,
  phrase: (event) => ({ did: 'turned off', todo: 'turn off', what: `automatic provisioning by SCIM${inStore(event)}` }),
  direction: 'removes',
  risks: [
    {
      risk: 'Leavers keep users and group memberships, because nothing removes them now.',
      when: 'The identity provider was synchronising, and nothing takes its place.',
    },
    {
      risk: 'Users and groups can be changed by hand without the next synchronisation putting them right.',
      when: 'Changes by the console or the API follow.',
    },
  ],
  benign: ['The identity provider is replaced by another.', 'A trial of automatic provisioning ends.'],
  verify: [
    'Ask the team that runs the identity provider.',
    'Compare the users of the directory with those at the identity provider.',
    'Look for users, groups and memberships that changed afterwards.',
  ],
  related: [
    'sso-directory:CreateProvisioningTenant',
    'sso-directory:DeleteBearerToken',
    'sso-directory:DisableExternalIdPConfigurationForDirectory',
  ],
  remediations: ['review-federation'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/disable-provisioning.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
  ],
});
