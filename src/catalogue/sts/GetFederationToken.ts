import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asArray } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { deniedResource } from '../words/denied-resource.ts';
import { documentAllowsAll } from '../words/document.ts';
import { lasting } from '../words/issued-session.ts';
import { hasParameters } from '../words/settings.ts';

export const GetFederationToken = defineEvent({
  source: 'sts.amazonaws.com',
  name: 'GetFederationToken',
  kind: 'session',
  access: 'write',
  title: 'Issue temporary credentials for a federated user',
  does: "Issues temporary credentials under a name of the caller's choice, with what both the policies of the calling IAM user and the session policy in the call allow. They last 12 hours by default and at most 36 hours; one hour for the root user. They can also be used to open the console.",
  doesNot: [
    'It creates no IAM user: the federated user exists only as a name in the session.',
    'It gives no more than the calling user has. Without a session policy the session has no permissions but those that a resource policy gives the federated user by name.',
    'By CLI or API the session can call no IAM operation, and of STS only GetCallerIdentity; that limit does not bind a console session opened with it.',
  ],
  appears:
    'From home-made federation brokers and old applications, which call it with the long-term key of an IAM user. Otherwise it is rare. Recorded in the Region of the STS endpoint.',
  reading: {
    actor: 'The IAM user, or the root user, whose long-term key was used.',
    target: '`name` is the federated user; later events show it as `FederatedUser`, with the IAM user as session issuer.',
    parameters: {
      name: 'Name of the federated user, chosen by the caller.',
      policy: 'Session policy as a JSON string.',
      policyArns: 'Managed policies used as session policies.',
      durationSeconds: 'Seconds that the credentials are to last, up to 129600; 43200 when left out.',
      tags: 'Session tags.',
    },
  },
  target: federatedUser,
  phrase: (event) => ({
    did: 'issued',
    todo: 'issue',
    what: `credentials for ${callIt(federatedUser(event))}${lasting(event)}${reach(event)}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'An intruder keeps access for up to 36 hours after the stolen key is deactivated or deleted, because these credentials live on.',
      when: 'The caller is a person or service that does not run a federation broker.',
    },
    {
      risk: 'The session can do everything that the user can do.',
      when: 'The session policy allows every action on every resource.',
      holds: (event) => documentAllowsAll(event, 'policy'),
    },
    {
      risk: 'A stolen access key is turned into a console session, where the ban on IAM operations no longer binds.',
      when: 'GetSigninToken or ConsoleLogin of the federated user follows.',
    },
  ],
  benign: ['A known broker hands out credentials, always from the same server and under names of employees.'],
  verify: [
    'Ask whether a federation broker uses this IAM user; if none does, treat the key as stolen.',
    'Follow the federated user and the `accessKeyId` of the response through later events, ConsoleLogin included.',
    'To end the session, deny the IAM user everything for tokens issued before now; deactivating the key is not enough. A session of root cannot be denied so, and lasts an hour at most.',
  ],
  related: [
    'sts:GetSessionToken',
    'sts:GetCallerIdentity',
    'signin:GetSigninToken',
    'signin:ConsoleLogin',
    'iam:UpdateAccessKey',
    'iam:DeleteAccessKey',
  ],
  remediations: ['contain-principal', 'deactivate-access-key'],
  attack: ['T1550.001', 'T1606', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html',
  ],
});

function federatedUser(event: CloudTrailEvent): Target {
  const denied = deniedResource(event);
  const arn = textResponse(event, 'federatedUser', 'arn') ?? denied?.arn;
  const name = textParameter(event, 'name') ?? denied?.name ?? '';
  return { kind: 'federated-user', name, ...(arn === undefined ? {} : { arn }) };
}

function reach(event: CloudTrailEvent): string {
  if (documentAllowsAll(event, 'policy') === true) return ', with a session policy that allows every action on every resource';
  const none = textParameter(event, 'policy') === undefined && asArray(parameter(event, 'policyArns')).length === 0;
  return none && hasParameters(event) ? ', without a session policy' : '';
}
