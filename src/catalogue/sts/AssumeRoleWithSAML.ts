import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { assumedRole, roleSessionInWords } from '../words/issued-session.ts';
import { nameInArn } from '../words/targets.ts';

export const AssumeRoleWithSAML = defineEvent({
  source: 'sts.amazonaws.com',
  name: 'AssumeRoleWithSAML',
  kind: 'session',
  access: 'write',
  title: 'Take temporary credentials of a role by a SAML assertion',
  does: 'Issues temporary credentials of a role to somebody whom a SAML identity provider vouches for. The provider must be an IAM SAML provider that the trust policy of the role names. The session lasts as long as asked, but no longer than the role allows or the assertion says (`SessionNotOnOrAfter`).',
  doesNot: [
    'It needs no AWS credentials: a valid signed assertion is enough.',
    'It is not checked for MFA by AWS; whether MFA was asked for is known only to the identity provider.',
    'Callers other than IAM Identity Center cannot use it on roles whose names begin with AWSReservedSSO_.',
  ],
  appears:
    'When people sign in through a company identity provider such as Entra ID, Okta, AD FS or IAM Identity Center, in the console or by CLI helpers. Recorded in the Region of the STS endpoint, in the account of the role.',
  reading: {
    actor:
      'The caller is of type `SAMLUser`: `userName` is the NameID of the assertion, `identityProvider` a hash that stands for issuer, account and provider.',
    target: '`roleArn` is the role; `assumedRoleUser` in the response names the session that later events show.',
    parameters: {
      roleArn: 'ARN of the role.',
      principalArn: 'ARN of the IAM SAML provider that the assertion came through.',
      sAMLAssertionID: 'Id of the assertion; the assertion itself is not recorded.',
      roleSessionName: 'Session name that the assertion sets, mostly the login or mail address of the person.',
      durationSeconds: 'Seconds asked for; 3600 when left out.',
      principalTags: 'Session tags from the assertion.',
      transitiveTagKeys: 'Session tags that go on to the next role.',
      sourceIdentity: 'Source identity from the assertion, where it sets one.',
    },
  },
  target: assumedRole,
  phrase: (event) => ({ did: 'assumed', todo: 'assume', what: `${roleSessionInWords(event)}${by(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A forged assertion gives anyone any federated role, without a password or MFA.',
      when: 'The signing key of the identity provider was stolen, or the SAML provider in IAM was replaced by one of the attacker.',
    },
    {
      risk: 'A taken-over company login leads straight into AWS.',
      when: 'Address, device or time do not fit the person, or the provider itself logged no matching sign-in.',
    },
  ],
  benign: ['An employee signs in through the company portal.', 'A CLI helper renews its credentials every hour.'],
  verify: [
    'Find the same sign-in in the log of the identity provider; an assertion that it never issued is forged.',
    'Look for UpdateSAMLProvider, CreateSAMLProvider and UpdateAssumeRolePolicy before this event.',
    'Follow the `accessKeyId` of the response through later events.',
    'Compare address and user agent with earlier sessions of the same person.',
  ],
  related: ['iam:UpdateSAMLProvider', 'iam:CreateSAMLProvider', 'iam:UpdateAssumeRolePolicy', 'sts:AssumeRole', 'signin:ConsoleLogin'],
  remediations: ['review-federation', 'tighten-trust', 'contain-principal'],
  attack: ['T1078.004', 'T1606.002', 'T1550.001'],
  references: [
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
  ],
});

function by(event: CloudTrailEvent): string {
  const provider = textParameter(event, 'principalArn');
  return provider === undefined ? '' : ` through SAML provider ${nameInArn(provider)}`;
}
