import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter } from '../../events/fields.ts';
import { updateOidcThumbprintHistory } from '../effects/oidc-thumbprints.ts';
import { defineEvent } from '../entry.ts';
import { oidcProvider, providerInWords } from '../words/identity-provider.ts';

export const UpdateOpenIDConnectProviderThumbprint = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateOpenIDConnectProviderThumbprint',
  kind: 'change',
  access: 'write',
  title: 'Replace the certificate thumbprints of an OIDC provider',
  does: 'Replaces the whole list of server certificate thumbprints of an OIDC provider by the list in the call. AWS uses a thumbprint to recognise the server from which it fetches the signing keys of the issuer, but only where the certificate of that server does not come from an authority in its own list.',
  doesNot: [
    'It does not merge the lists: thumbprints that are missing from the call are gone.',
    'It changes neither issuer, client ids nor trust policies, and does not replace the keys that sign the tokens.',
    'It makes no difference for an issuer with a certificate of a public authority, such as GitHub or EKS.',
  ],
  appears:
    'From the console (Identity providers), the CLI, an SDK or infrastructure code, when the certificate of an identity provider changes. Recorded in us-east-1.',
  reading: {
    target: '`openIDConnectProviderArn` is the provider; it ends with the issuer without `https://`. The old list is not in the event.',
    parameters: {
      openIDConnectProviderArn: 'ARN of the provider.',
      thumbprintList: 'The new list: SHA-1 thumbprints of 40 hexadecimal digits, at most five.',
    },
  },
  target: oidcProvider,
  phrase: (event) => ({
    did: 'replaced',
    todo: 'replace',
    what: `the thumbprints of ${providerInWords(oidcProvider(event))}${list(event)}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A server of the attacker can pose as the key endpoint of the issuer, and tokens that the attacker signed are accepted.',
      when: 'The issuer has a private certificate, a new thumbprint is not that of your provider, and the attacker can redirect its host name.',
    },
    {
      risk: 'Signing in through the provider fails for every role that trusts it.',
      when: 'The issuer has a private certificate and the new list lacks its thumbprint.',
    },
  ],
  benign: [
    'The identity provider renewed its certificate.',
    'Infrastructure code writes a current thumbprint at every run, for an issuer where it makes no difference.',
  ],
  verify: [
    'Compare each thumbprint with the certificate that the key endpoint of the issuer shows today, fetched by your own connection.',
    'Find out whether the certificate comes from a public authority; if so, the change had no effect.',
    'Look for AssumeRoleWithWebIdentity with this provider after the change, and for failures.',
    'Ask the team that runs the identity provider whether its certificate changed.',
  ],
  related: [
    'iam:CreateOpenIDConnectProvider',
    'iam:AddClientIDToOpenIDConnectProvider',
    'iam:DeleteOpenIDConnectProvider',
    'sts:AssumeRoleWithWebIdentity',
  ],
  remediations: ['review-federation', 'contain-principal'],
  attack: ['T1484.002'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateOpenIDConnectProviderThumbprint.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html',
  ],
  history: updateOidcThumbprintHistory(),
});

function list(event: CloudTrailEvent): string {
  const thumbprints = listParameter(event, 'thumbprintList');
  if (thumbprints.length === 0) return '';
  return thumbprints.length === 1 ? ` by ${thumbprints[0]}` : ` by ${thumbprints.length} new ones`;
}
