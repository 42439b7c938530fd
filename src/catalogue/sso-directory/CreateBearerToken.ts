import { defineEvent } from '../entry.ts';
import { inStore } from '../words/identity-store.ts';
import { provisioningTenant } from '../words/provisioning.ts';

export const CreateBearerToken = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'CreateBearerToken',
  kind: 'change',
  access: 'write',
  title: 'Create an access token for SCIM provisioning',
  does: 'Creates an access token for the SCIM endpoint of Identity Center and shows it to the caller once. Whoever holds it can create, change and delete users and groups in the directory, and put users into groups. A token is good for a year; a directory has two at most.',
  doesNot: [
    'It ends no other token: an old one works until somebody deletes it or its year is over.',
    'It gives no sign-in and no AWS credential. It works at the SCIM endpoint alone.',
    'The token is not in the record, so the record does not show who holds it now.',
  ],
  appears:
    'From the Identity Center console (Automatic provisioning, Generate token, and when provisioning is enabled). It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance; what the token does afterwards shows at `identitystore-scim.amazonaws.com`.',
  reading: {
    target: '`tenantId` is the provisioning tenant that the token is for.',
    parameters: { identityStoreId: 'Directory that the token can write to.', tenantId: 'Provisioning tenant.' },
  },
  target: provisioningTenant,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `an access token for SCIM provisioning${inStore(event)}` }),
  direction: 'grants',
  risks: [
    {
      risk: 'The holder can put any user into any provisioned group, and so into every account that the group opens, without an IAM permission.',
      when: 'The token went to anything but the identity provider that synchronises here.',
    },
    {
      risk: 'A short hold on an administrator becomes a lasting one: the token outlives the session and works from anywhere.',
      when: 'The actor may have been stolen at that time.',
    },
    {
      risk: 'The token lies where others can read it.',
      when: 'It was copied by hand into a ticket, a chat or a script.',
    },
  ],
  benign: [
    'The token of the identity provider is rotated before its year is over: a DeleteBearerToken follows.',
    'Automatic provisioning is set up.',
  ],
  verify: [
    'Ask who put the token where, and whether the identity provider uses it.',
    'List the tokens of the directory, and whether one is used by nobody.',
    'Read the events of `identitystore-scim.amazonaws.com` since then: a user agent or an address other than that of the identity provider is not its synchronisation.',
  ],
  related: [
    'sso-directory:DeleteBearerToken',
    'sso-directory:CreateProvisioningTenant',
    'sso-directory:ListBearerTokens',
    'sso-directory:EnableExternalIdPConfigurationForDirectory',
  ],
  remediations: ['review-federation', 'contain-principal'],
  attack: ['T1098.001', 'T1550.001'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/generate-token.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
  ],
});
