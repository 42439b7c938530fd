import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { identityStore } from '../words/identity-store.ts';

export const CreateExternalIdPConfigurationForDirectory = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'CreateExternalIdPConfigurationForDirectory',
  kind: 'change',
  access: 'write',
  title: 'Describe an outside identity provider to Identity Center',
  does: 'Creates the configuration of an outside SAML identity provider for a directory of Identity Center: who the issuer is, where users sign in, and by which certificates its answers are checked.',
  doesNot: [
    'It does not send sign-ins there yet: EnableExternalIdPConfigurationForDirectory does.',
    'It does not create a SAML provider in IAM of any account.',
    'It brings no users: they are synchronised by SCIM or made by hand.',
  ],
  appears:
    'From the Identity Center console (Change identity source). It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`identityStoreId` is the directory. What else the record holds of the provider is not described by AWS: read it as it is.',
    parameters: { identityStoreId: 'Directory that the provider is for.' },
  },
  target: identityStore,
  phrase: (event) => ({ did: 'described', todo: 'describe', what: `an outside identity provider to ${callIt(identityStore(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The next step hands every sign-in to the actor: whoever runs the provider can say to be any user of the directory.',
      when: 'The issuer is not one that your organisation runs, and EnableExternalIdPConfigurationForDirectory follows.',
    },
  ],
  benign: ['An outside identity provider is connected as planned, in a window that was announced.'],
  verify: [
    'Compare issuer, sign-in address and certificate with those of the identity provider that you run.',
    'Look for EnableExternalIdPConfigurationForDirectory right after.',
    'Ask the team that runs the identity provider.',
  ],
  related: [
    'sso-directory:EnableExternalIdPConfigurationForDirectory',
    'sso-directory:ImportExternalIdPCertificate',
    'sso-directory:UpdateExternalIdPConfigurationForDirectory',
    'sso-directory:DeleteExternalIdPConfigurationForDirectory',
    'sso:AssociateDirectory',
  ],
  remediations: ['review-federation', 'contain-principal'],
  attack: ['T1484.002'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-idp.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-change.html',
  ],
});
