import { defineEvent } from '../entry.ts';
import { inStore } from '../words/identity-store.ts';
import { provisioningTenant } from '../words/provisioning.ts';

export const CreateProvisioningTenant = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'CreateProvisioningTenant',
  kind: 'change',
  access: 'write',
  title: 'Turn on automatic provisioning by SCIM',
  does: 'Creates the provisioning tenant of a directory of Identity Center: the SCIM endpoint by which an outside identity provider keeps users and groups in step.',
  doesNot: [
    'It lets nobody write yet: that takes an access token, which CreateBearerToken makes.',
    'It creates, changes and deletes no user or group by itself.',
    'It does not change how people sign in.',
  ],
  appears:
    'From the Identity Center console (Enable automatic provisioning). It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance.',
  reading: {
    target: '`identityStoreId` is the directory; the tenant gets its id in the answer.',
    parameters: { identityStoreId: 'Directory that gets the endpoint.' },
  },
  target: provisioningTenant,
  phrase: (event) => ({ did: 'turned on', todo: 'turn on', what: `automatic provisioning by SCIM${inStore(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A door opens through which users and group memberships can be written without an IAM permission.',
      when: 'Nobody planned the connection of an identity provider.',
    },
    {
      risk: 'Users and groups made by hand are overwritten or doubled.',
      when: 'The identity provider sends people who are in the directory already.',
    },
  ],
  benign: ['An outside identity provider is connected as planned, and a token follows in the same minute.'],
  verify: [
    'Ask the team that runs the identity provider.',
    'Look for CreateBearerToken right after, and for events of `identitystore-scim.amazonaws.com` since.',
  ],
  related: [
    'sso-directory:CreateBearerToken',
    'sso-directory:DeleteProvisioningTenant',
    'sso-directory:EnableExternalIdPConfigurationForDirectory',
    'sso-directory:ListProvisioningTenants',
  ],
  remediations: ['review-federation'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/how-to-with-scim.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
  ],
});
