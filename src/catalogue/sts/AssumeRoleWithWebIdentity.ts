import type { CloudTrailEvent } from '../../events/event.ts';
import { textResponse } from '../../events/fields.ts';
import { asString } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { assumedRole, roleSessionInWords } from '../words/issued-session.ts';
import { nameInArn } from '../words/targets.ts';

export const AssumeRoleWithWebIdentity = defineEvent({
  source: 'sts.amazonaws.com',
  name: 'AssumeRoleWithWebIdentity',
  kind: 'session',
  access: 'write',
  title: 'Take temporary credentials of a role by a web identity token',
  does: 'Issues temporary credentials of a role for a token of an OpenID Connect or OAuth 2.0 provider that the trust policy of the role names. The session lasts an hour by default, and at most as long as the role allows.',
  doesNot: [
    'It needs no AWS credentials: a valid token of the provider is enough.',
    'The audience of the token alone does not say who is behind it. Which repository, service account or user may come in depends on the conditions in the trust policy, above all the one on `sub`.',
    'The token itself is not in the event; only its subject, audience and issuer are.',
  ],
  appears:
    'From pods in Amazon EKS, CI jobs of GitHub, GitLab and others, mobile and web apps through Amazon Cognito. Recorded in the Region of the STS endpoint, in the account of the role.',
  reading: {
    actor: 'The caller is of type `WebIdentityUser`: `identityProvider` is the issuer, `userName` the subject of the token.',
    target: '`roleArn` is the role; `assumedRoleUser` in the response names the session that later events show.',
    parameters: {
      roleArn: 'ARN of the role.',
      roleSessionName: 'Name that the caller gives the session.',
      durationSeconds: 'Seconds asked for; 3600 when left out.',
      providerId: 'Host of an OAuth 2.0 provider; absent for OpenID Connect tokens.',
      policy: 'Session policy that narrows the session.',
      principalTags: 'Session tags from the token.',
      sourceIdentity: 'Source identity from the token, where it sets one.',
    },
  },
  target: assumedRole,
  phrase: (event) => ({ did: 'assumed', todo: 'assume', what: `${roleSessionInWords(event)}${by(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A stranger at the same provider comes in: any GitHub repository, any tenant, any app user.',
      when: 'The trust policy has no condition on `sub`, or one with a wildcard that is too wide.',
    },
    {
      risk: 'A token stolen from a pod, a CI job or an app is used elsewhere while it is valid.',
      when: 'The source address or user agent does not fit the workload that the subject names.',
    },
    {
      risk: 'The provider in IAM belongs to an attacker, who signs any token.',
      when: 'CreateOpenIDConnectProvider, or a change of the trust policy, came shortly before.',
    },
  ],
  benign: ['A pod in EKS or a CI job takes its role for each run.', 'A mobile app gets credentials for its user through Cognito.'],
  verify: [
    'Compare `subjectFromWebIdentityToken` and `audience` in the response with the workload that the role is for.',
    'Read the conditions on `sub` and `aud` in the trust policy as it was at that time.',
    'Find the CI run or the pod that asked for the token.',
    'Follow the `accessKeyId` of the response through later events.',
  ],
  related: [
    'iam:CreateOpenIDConnectProvider',
    'iam:AddClientIDToOpenIDConnectProvider',
    'iam:UpdateOpenIDConnectProviderThumbprint',
    'iam:UpdateAssumeRolePolicy',
    'sts:AssumeRole',
  ],
  remediations: ['tighten-trust', 'review-federation', 'contain-principal'],
  attack: ['T1078.004', 'T1550.001', 'T1199'],
  references: [
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
  ],
});

function by(event: CloudTrailEvent): string {
  const issuer = textResponse(event, 'provider') ?? asString(event.userIdentity?.identityProvider);
  if (issuer === undefined) return '';
  // An issuer shows either as a host or as the ARN of the IAM OIDC provider.
  return ` with a token of ${issuer.startsWith('arn:') ? (/oidc-provider\/(.+)$/.exec(issuer)?.[1] ?? nameInArn(issuer)) : issuer}`;
}
