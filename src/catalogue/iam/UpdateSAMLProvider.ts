import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted, textParameter } from '../../events/fields.ts';
import type { Direction } from '../../kernel/direction.ts';
import { updateSamlProviderHistory } from '../effects/saml-providers.ts';
import { defineEvent, type Phrase } from '../entry.ts';
import { outsiderOnIdentityCenterProvider, providerInWords, samlIssuer, samlProvider } from '../words/identity-provider.ts';
import { shortList } from '../words/short-list.ts';

export const UpdateSAMLProvider = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateSAMLProvider',
  kind: 'change',
  access: 'write',
  title: 'Replace the metadata, encryption mode or keys of a SAML provider',
  does: 'Changes a SAML provider in place: the whole metadata document, the encryption mode, or the private keys for decryption. New metadata replaces the old, so AWS accepts signatures by the keys in the new document for every role that trusts the provider. The ARN stays, and no trust policy has to change.',
  doesNot: [
    'It does not merge metadata: signing keys that are missing from the new document are no longer accepted.',
    'It does not end sessions that were signed in through the old metadata; they run until they expire.',
    'It touches no role. A takeover of a provider therefore shows in this event alone, not in UpdateAssumeRolePolicy.',
  ],
  appears:
    'From the console (Identity providers), the CLI, an SDK or infrastructure code, mostly when the identity provider renews its signing certificate. Recorded in us-east-1.',
  reading: {
    target: '`sAMLProviderArn` is the provider. The old metadata is not in the event.',
    parameters: {
      sAMLProviderArn: 'ARN of the provider.',
      sAMLMetadataDocument: 'New metadata as XML; absent when it stays. Read `entityID` and every `X509Certificate`.',
      assertionEncryptionMode: 'New mode: `Required` refuses assertions that are not encrypted, `Allowed` accepts them too.',
      addPrivateKey: 'Private key to add for decrypting assertions. It does not belong in a log: treat a readable one as leaked.',
      removePrivateKey: 'Key id of the private key to remove.',
    },
  },
  target: samlProvider,
  phrase,
  direction,
  risks: [
    {
      risk: 'Whoever holds the new signing key can sign in to every role that trusts the provider, as anyone, while all names and trust policies look as before.',
      when: 'The new metadata holds a certificate or an issuer that is not yours.',
      holds: (event) => (bringsMetadata(event) === false ? false : undefined),
    },
    {
      risk: 'The provider belongs to IAM Identity Center, so its permission set roles in this account are open to whoever wrote the new metadata.',
      when: 'The name begins with `AWSSSO_`, someone other than Identity Center made the call, and the metadata changed.',
      holds: (event) => (bringsMetadata(event) === false ? false : outsiderOnIdentityCenterProvider(event)),
    },
    {
      risk: 'Single sign-on stops for every role that trusts the provider.',
      when: 'The new metadata lacks the key that the identity provider signs with, or encryption became required and the identity provider does not encrypt.',
    },
    {
      risk: 'Assertions are accepted without encryption again.',
      when: 'The encryption mode is set to `Allowed` where it was `Required`.',
      holds: (event) => {
        const mode = textParameter(event, 'assertionEncryptionMode');
        if (mode === 'Allowed') return undefined;
        return bringsMetadata(event) === undefined ? undefined : false;
      },
    },
  ],
  benign: [
    'The identity provider renews its signing certificate, and the new metadata holds the old and the new one for a while.',
    'Decryption keys are rotated: a call that adds a key, later one that removes the old.',
  ],
  verify: [
    'Compare issuer and certificates in the new metadata with what your identity provider publishes.',
    'Look for AssumeRoleWithSAML by this provider after the change, above all by names or from addresses that are new.',
    'Check whether the team that runs the identity provider announced a renewal.',
    'Take the metadata before the change from the CreateSAMLProvider or UpdateSAMLProvider event before this one.',
  ],
  related: ['iam:CreateSAMLProvider', 'iam:DeleteSAMLProvider', 'iam:UpdateAssumeRolePolicy', 'sts:AssumeRoleWithSAML'],
  remediations: ['review-federation', 'tighten-trust', 'contain-principal'],
  attack: ['T1484.002', 'T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSAMLProvider.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html',
  ],
  history: updateSamlProviderHistory(),
});

function phrase(event: CloudTrailEvent): Phrase {
  const issuer = samlIssuer(event);
  const mode = textParameter(event, 'assertionEncryptionMode');
  const parts = [
    ...(bringsMetadata(event) === true ? [issuer === undefined ? 'the metadata' : `the metadata (issuer now ${issuer})`] : []),
    ...(mode === undefined ? [] : [`the encryption mode (now ${mode})`]),
    ...(given(event, 'addPrivateKey') || given(event, 'removePrivateKey') ? ['the decryption keys'] : []),
  ];
  const of = parts.length === 0 ? '' : `${shortList(parts)} of `;
  return { did: 'changed', todo: 'change', what: `${of}${providerInWords(samlProvider(event))}` };
}

function direction(event: CloudTrailEvent): Direction {
  if (bringsMetadata(event) !== false) return 'grants';
  const mode = textParameter(event, 'assertionEncryptionMode');
  if (mode === 'Allowed') return 'weakens';
  return mode === 'Required' ? 'restricts' : 'neutral';
}

/** Undefined when the parameters were left out: metadata is what the call is mostly about. */
function bringsMetadata(event: CloudTrailEvent): boolean | undefined {
  if (given(event, 'sAMLMetadataDocument')) return true;
  return (event.requestParameters ?? null) === null || parametersOmitted(event) ? undefined : false;
}

function given(event: CloudTrailEvent, name: string): boolean {
  return (parameter(event, name) ?? null) !== null;
}
