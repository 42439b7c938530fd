import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter, textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callerTarget, lasting } from '../words/issued-session.ts';
import { shortList } from '../words/short-list.ts';

export const GetWebIdentityToken = defineEvent({
  source: 'sts.amazonaws.com',
  name: 'GetWebIdentityToken',
  kind: 'session',
  access: 'write',
  title: 'Get a signed token that proves the AWS identity of the caller outside AWS',
  does: 'Issues a JSON Web Token, signed by AWS STS, that states who the caller is. Services outside AWS that trust the issuer URL of this account accept it as a login. It is valid for 5 minutes by default, from one minute to one hour, and not beyond the end of the session that asks for it.',
  doesNot: [
    'It gives no access to AWS: the token is no AWS credential.',
    'It works only while outbound web identity federation is enabled for the account, and not at the global STS endpoint.',
    'AWS cannot take a token back before it expires.',
  ],
  appears:
    'From workloads that log in to other clouds, SaaS products or services of their own without a stored secret. Recorded in the Region of the STS endpoint.',
  reading: {
    target: 'The caller itself: the token speaks for this principal. The token is a secret and is not needed to read the event.',
    parameters: {
      audience: 'List of recipients for which the token is meant (`aud`).',
      durationSeconds: 'Seconds that the token is valid, 60 to 3600; 300 when left out.',
      signingAlgorithm: 'RS256 or ES384.',
      tags: 'Tags that are put into the token as claims, which the outside service may use to decide on access.',
    },
  },
  target: callerTarget,
  phrase: (event) => ({ did: 'got', todo: 'get', what: `a web identity token for itself${audience(event)}${lasting(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A stolen AWS session opens the systems outside AWS that trust this account.',
      when: 'An outside service accepts tokens of this principal, and the caller, address or audience is unusual.',
    },
    {
      risk: 'The caller claims attributes that it does not have, such as a team or a role in the outside service.',
      when: 'The call sets `tags`, and the outside service trusts those claims.',
      holds: (event) => (textParameter(event, 'signingAlgorithm') === undefined ? undefined : hasTags(event) ? undefined : false),
    },
  ],
  benign: ['A workload logs in to a partner service on schedule, always with the same audience.'],
  verify: [
    'Compare the audience with the services that the workload is meant to use.',
    'Look in the log of the outside service for a login with the subject of this principal.',
    'Check who enabled outbound web identity federation, and when.',
  ],
  related: [
    'iam:EnableOutboundWebIdentityFederation',
    'iam:DisableOutboundWebIdentityFederation',
    'sts:AssumeRole',
    'sts:GetCallerIdentity',
  ],
  remediations: ['contain-principal'],
  attack: ['T1550.001'],
  references: [
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetWebIdentityToken.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableOutboundWebIdentityFederation.html',
  ],
});

function audience(event: CloudTrailEvent): string {
  const names = listParameter(event, 'audience');
  return names.length === 0 ? '' : `, meant for ${shortList(names)},`;
}

function hasTags(event: CloudTrailEvent): boolean {
  const tags = event.requestParameters?.tags;
  return Array.isArray(tags) && tags.length > 0;
}
