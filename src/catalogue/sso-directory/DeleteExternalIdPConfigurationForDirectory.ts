import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { identityStore } from '../words/identity-store.ts';

export const DeleteExternalIdPConfigurationForDirectory = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'DeleteExternalIdPConfigurationForDirectory',
  kind: 'change',
  access: 'write',
  title: 'Delete the configuration of an outside identity provider',
  does: 'Deletes what a directory of Identity Center knows of an outside SAML identity provider. To sign people in through that provider again, it has to be described anew.',
  doesNot: [
    'It deletes no user, group or assignment by itself.',
    'It changes nothing at the provider.',
    'It ends no session that is open.',
  ],
  appears:
    'From the Identity Center console (Change identity source), as a rule after the provider was disabled. It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`identityStoreId` is the directory.',
    parameters: { identityStoreId: 'Directory that the provider was for.' },
  },
  target: identityStore,
  phrase: (event) => ({
    did: 'deleted',
    todo: 'delete',
    what: `the configuration of an outside identity provider of ${callIt(identityStore(event))}`,
  }),
  direction: 'removes',
  risks: [
    {
      risk: 'The way back to the provider is gone, so a lock-out lasts longer.',
      when: 'The provider was in use until shortly before.',
    },
    {
      risk: 'An intruder removes the trace of a provider that it had added.',
      when: 'Create and Enable calls for another provider came shortly before, by the same actor.',
    },
  ],
  benign: ['An old provider is cleaned up after the move to a new one.'],
  verify: [
    'Find out what people sign in through now.',
    'Read the calls on identity providers before this one, by the same actor.',
    'Ask the team that runs the identity provider.',
  ],
  related: [
    'sso-directory:DisableExternalIdPConfigurationForDirectory',
    'sso-directory:CreateExternalIdPConfigurationForDirectory',
    'sso-directory:DeleteExternalIdPCertificate',
    'sso:DisassociateDirectory',
  ],
  remediations: ['review-federation'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-change.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
  ],
});
