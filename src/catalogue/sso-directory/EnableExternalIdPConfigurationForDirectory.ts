import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { identityStore } from '../words/identity-store.ts';

export const EnableExternalIdPConfigurationForDirectory = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'EnableExternalIdPConfigurationForDirectory',
  kind: 'change',
  access: 'write',
  title: 'Let people sign in through an outside identity provider',
  does: 'Makes an outside SAML identity provider the one that signs people in to Identity Center. Its answers are taken for whichever user of the directory they name, with all assignments and groups of that user. Passwords and MFA devices kept in Identity Center no longer decide.',
  doesNot: [
    'It changes no user, group, assignment or permission set: users match by the name that the provider asserts.',
    'It ends no session that is open; those run to the end of their duration.',
    'It does not turn on synchronisation: CreateProvisioningTenant does.',
  ],
  appears:
    'From the Identity Center console (Change identity source), as a rule once in the life of an instance. It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`identityStoreId` is the directory. Which provider it is was said when its configuration was created or last changed.',
    parameters: { identityStoreId: 'Directory whose users sign in through the provider.' },
  },
  target: identityStore,
  phrase: (event) => ({
    did: 'switched',
    todo: 'switch',
    what: `the sign-in of ${callIt(identityStore(event))} to an outside identity provider`,
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'Whoever runs the provider can be any user, administrators included, in every account of the organisation, past all passwords and MFA devices.',
      when: 'The provider is not the one that your organisation runs.',
    },
    {
      risk: 'Everyone is locked out, administrators included.',
      when: 'The provider does not assert the user names that the directory has, and no other way into the accounts is at hand.',
    },
  ],
  benign: ['The organisation moves its sign-in to the identity provider that it runs, as announced.'],
  verify: [
    'Ask the team that runs the identity provider at once, by a way that does not need this sign-in.',
    'Compare issuer and certificate in the configuration with your provider.',
    'Read the sign-ins since then: who, from which address, into which accounts.',
    'Check that a break-glass way into the management account exists.',
  ],
  related: [
    'sso-directory:CreateExternalIdPConfigurationForDirectory',
    'sso-directory:DisableExternalIdPConfigurationForDirectory',
    'sso-directory:UpdateExternalIdPConfigurationForDirectory',
    'sso-directory:ImportExternalIdPCertificate',
    'sso:AssociateDirectory',
    'sso:DisassociateDirectory',
    'signin:UserAuthentication',
  ],
  remediations: ['review-federation', 'contain-principal'],
  attack: ['T1484.002', 'T1556.007'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-considerations.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-change.html',
  ],
});
