import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter } from '../../events/fields.ts';
import { createOidcProviderHistory } from '../effects/oidc-providers.ts';
import { defineEvent } from '../entry.ts';
import { isSharedIssuer, oidcProvider, providerInWords } from '../words/identity-provider.ts';
import { shortList } from '../words/short-list.ts';

export const CreateOpenIDConnectProvider = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateOpenIDConnectProvider',
  kind: 'change',
  access: 'write',
  title: 'Add an OpenID Connect identity provider to the account',
  does: 'Creates an OIDC provider in IAM for one issuer URL, with the client ids (audiences) that AWS accepts in its tokens. From then on the trust policy of a role can name the ARN of the provider, and holders of a fitting token can assume that role with AssumeRoleWithWebIdentity. If no thumbprint is given, IAM fetches one from the issuer.',
  doesNot: [
    'It lets nobody in by itself: a role has to trust the provider first, which arrives as CreateRole or UpdateAssumeRolePolicy.',
    'It does not say which repository, cluster or person may come in. Only conditions in the trust policy of the role do, above all on the `sub` claim.',
    'Thumbprints do not decide for issuers whose certificate comes from a public certificate authority: AWS then goes by its own list of trusted authorities.',
  ],
  appears:
    'From the console (Identity providers), the CLI, eksctl, an SDK or infrastructure code, when a pipeline (GitHub Actions, GitLab, HCP Terraform) or an EKS cluster gets access without stored keys. Google, Facebook and Amazon Cognito are built in and need no provider. Recorded in us-east-1.',
  reading: {
    target: '`url` is the issuer; the answer carries the ARN as `openIDConnectProviderArn`, which ends with the issuer without `https://`.',
    parameters: {
      url: 'Issuer URL, as in the `iss` claim of its tokens. One account can hold one provider per URL.',
      clientIDList: 'Audiences that AWS accepts in tokens of this issuer, at most 100.',
      thumbprintList: 'SHA-1 thumbprints of certificates that AWS may meet at the key endpoint of the issuer, at most five.',
      tags: 'Tags put on the provider.',
    },
  },
  target: oidcProvider,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${providerInWords(oidcProvider(event))}${audiences(event)}` }),
  direction: 'grants',
  risks: [
    {
      risk: 'The issuer signs tokens for everybody who has an account there, so a role that trusts it without pinning the `sub` claim is open to strangers.',
      when: 'The issuer serves many customers, as those of GitHub, GitLab, HCP Terraform and Buildkite do.',
      holds: isSharedIssuer,
    },
    {
      risk: 'Whoever runs the issuer can mint tokens for every role that trusts it, at any time and from anywhere.',
      when: 'The issuer is not one that your organisation runs or uses.',
    },
    {
      risk: 'Access through an outside issuer outlives the clean-up of users and access keys.',
      when: 'The actor was under suspicion at that time, or the provider was made during an incident.',
    },
  ],
  benign: [
    'A pipeline is moved from stored access keys to short-lived credentials.',
    'A new EKS cluster gets roles for its service accounts; the URL then begins with `https://oidc.eks.`.',
  ],
  verify: [
    'Read the host in `url` letter by letter, and find out who runs it.',
    'List the roles whose trust policy names the ARN, and check their conditions on `sub` and `aud`.',
    'Look for AssumeRoleWithWebIdentity with this provider, and what those sessions did.',
    'Ask the owner of the pipeline or cluster whether it made this call.',
  ],
  related: [
    'iam:AddClientIDToOpenIDConnectProvider',
    'iam:UpdateOpenIDConnectProviderThumbprint',
    'iam:DeleteOpenIDConnectProvider',
    'iam:CreateRole',
    'iam:UpdateAssumeRolePolicy',
    'sts:AssumeRoleWithWebIdentity',
  ],
  remediations: ['review-federation', 'tighten-trust', 'contain-principal'],
  attack: ['T1484.002', 'T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
  ],
  history: createOidcProviderHistory(),
});

function audiences(event: CloudTrailEvent): string {
  const ids = listParameter(event, 'clientIDList');
  return ids.length === 0 ? '' : ` for ${ids.length === 1 ? 'client id' : 'client ids'} ${shortList(ids)}`;
}
