import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { identityStore } from '../words/identity-store.ts';

export const UpdateExternalIdPConfigurationForDirectory = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'UpdateExternalIdPConfigurationForDirectory',
  kind: 'change',
  access: 'write',
  title: 'Change what Identity Center knows of an outside identity provider',
  does: 'Changes the configuration of the outside SAML identity provider of a directory of Identity Center, such as its issuer or the address where users sign in. Where the provider signs people in, the new values count from then on.',
  doesNot: [
    'It leaves users, groups and assignments as they are, so a takeover shows nowhere else.',
    'It ends no session that is open.',
    'Certificates also change by calls of their own: ImportExternalIdPCertificate and DeleteExternalIdPCertificate.',
  ],
  appears:
    'From the Identity Center console (Manage authentication of the identity source). It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`identityStoreId` is the directory. What else the record holds of the provider is not described by AWS: read it as it is.',
    parameters: { identityStoreId: 'Directory that the provider is for.' },
  },
  target: identityStore,
  phrase: (event) => ({
    did: 'changed',
    todo: 'change',
    what: `the configuration of the outside identity provider of ${callIt(identityStore(event))}`,
  }),
  // As with iam:UpdateSAMLProvider: whoever the new values name can sign people in.
  direction: 'grants',
  risks: [
    {
      risk: 'Whoever stands behind the new values can sign in as any user, in every account of the organisation.',
      when: 'Issuer, sign-in address or certificate are not those of the provider that you run.',
    },
    {
      risk: 'People are led to a sign-in page of the actor, who collects their passwords.',
      when: 'The sign-in address is not that of your provider.',
    },
    {
      risk: 'Nobody can sign in.',
      when: 'The new values do not fit the provider.',
    },
  ],
  benign: ['The provider moves to a new address or renews its metadata, as announced.'],
  verify: [
    'Compare the configuration now with the metadata that your provider publishes.',
    'Look for ImportExternalIdPCertificate around this time.',
    'Read the sign-ins since then, above all of administrators.',
    'Ask the team that runs the identity provider.',
  ],
  related: [
    'sso-directory:ImportExternalIdPCertificate',
    'sso-directory:DeleteExternalIdPCertificate',
    'sso-directory:CreateExternalIdPConfigurationForDirectory',
    'sso-directory:EnableExternalIdPConfigurationForDirectory',
    'iam:UpdateSAMLProvider',
    'signin:UserAuthentication',
  ],
  remediations: ['review-federation', 'contain-principal'],
  attack: ['T1484.002', 'T1556.007'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-idp.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
  ],
});
