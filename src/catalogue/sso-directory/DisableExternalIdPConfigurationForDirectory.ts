import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { identityStore } from '../words/identity-store.ts';

export const DisableExternalIdPConfigurationForDirectory = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'DisableExternalIdPConfigurationForDirectory',
  kind: 'change',
  access: 'write',
  title: 'Stop people from signing in through an outside identity provider',
  does: 'Takes the sign-in of a directory of Identity Center away from its outside identity provider. Where no other source takes its place, people sign in with passwords kept in Identity Center again: those who had one there can use the old one.',
  doesNot: [
    'It deletes no user, group or assignment by itself, and not the configuration of the provider.',
    'It ends no session that is open; those run to the end of their duration.',
    'It gives a password to nobody who had none in Identity Center: an administrator has to reset it.',
  ],
  appears:
    'From the Identity Center console (Change identity source). It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`identityStoreId` is the directory.',
    parameters: { identityStoreId: 'Directory whose users signed in through the provider.' },
  },
  target: identityStore,
  phrase: (event) => ({
    did: 'ended',
    todo: 'end',
    what: `the sign-in of ${callIt(identityStore(event))} through an outside identity provider`,
  }),
  // The MFA and leaver rules of the provider stood before every account, and stand there no longer.
  direction: 'weakens',
  risks: [
    {
      risk: 'The MFA, device and leaver rules of the provider no longer guard any account.',
      when: 'The directory of Identity Center takes over the sign-in, and its own MFA settings ask for less.',
    },
    {
      risk: 'An intruder signs in with an old or a reset password of a user who was guarded by the provider.',
      when: 'UpdatePassword or sign-ins with a password follow.',
    },
    {
      risk: 'People are locked out because they have no password in Identity Center.',
      when: 'Nobody prepared the change.',
    },
  ],
  benign: ['One provider is replaced by another, in a window that was announced.', 'A trial of an outside provider ends.'],
  verify: [
    'Ask the team that runs the identity provider at once.',
    'Look what took its place: EnableExternalIdPConfigurationForDirectory, AssociateDirectory, or nothing.',
    'List password resets and sign-ins since then.',
    'Check the MFA settings of Identity Center.',
  ],
  related: [
    'sso-directory:EnableExternalIdPConfigurationForDirectory',
    'sso-directory:DeleteExternalIdPConfigurationForDirectory',
    'sso-directory:UpdatePassword',
    'sso:UpdateSsoConfiguration',
    'sso:AssociateDirectory',
    'signin:CredentialVerification',
  ],
  remediations: ['review-federation', 'contain-principal'],
  attack: ['T1484.002', 'T1556.007'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-considerations.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-change.html',
  ],
});
