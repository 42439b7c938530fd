import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callerTarget, lasting } from '../words/issued-session.ts';
import { hasParameters } from '../words/settings.ts';

export const GetSessionToken = defineEvent({
  source: 'sts.amazonaws.com',
  name: 'GetSessionToken',
  kind: 'session',
  access: 'read',
  title: 'Get temporary credentials for the calling user itself',
  does: 'Issues temporary credentials of the calling IAM user, or of the root user, with the same permissions. Given an MFA code they count as authenticated by MFA. They last 12 hours by default and at most 36 hours; one hour for the root user.',
  doesNot: [
    'It gives no permission that the user does not have.',
    'It needs no permission of its own, and a policy cannot forbid it: it is an authentication call.',
    'Its credentials call IAM only when an MFA code was given, and of STS only AssumeRole and GetCallerIdentity.',
  ],
  appears:
    'From the CLI and from helpers such as aws-vault, mostly to act with MFA by the API. The call must be made with a long-term key. Recorded in the Region of the STS endpoint.',
  reading: {
    target: 'The caller itself, whose long-term key was used. Later events show the same user with the ASIA key of the response.',
    parameters: {
      serialNumber: 'MFA device whose code came with the call; absent when none did.',
      durationSeconds: 'Seconds that the credentials are to last, up to 129600; 43200 when left out.',
    },
  },
  target: callerTarget,
  phrase: (event) => ({ did: 'got', todo: 'get', what: `temporary credentials for itself${withMfa(event)}${lasting(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'An intruder keeps access for up to 36 hours after the stolen key is deactivated or deleted, because these credentials live on.',
      when: 'The caller does not use such sessions ordinarily, or the address is new.',
    },
    {
      risk: 'A long-term key of the root user exists and is in use.',
      when: 'The caller is the root user.',
      holds: (event) => callerTarget(event).kind === 'root',
    },
    {
      risk: 'The session was not made for MFA, which is its usual purpose.',
      when: 'The call names no MFA device.',
      holds: (event) => (hasParameters(event) ? textParameter(event, 'serialNumber') === undefined : undefined),
    },
  ],
  benign: ['A person starts the working day by the CLI with an MFA code.', 'A credential helper such as aws-vault caches a session.'],
  verify: [
    'Compare address and user agent with earlier calls of the user.',
    'Follow the `accessKeyId` of the response through later events.',
    'To end the session, deny the user everything for tokens issued before now; deactivating the key is not enough. A session of root cannot be denied so, and lasts an hour at most.',
  ],
  related: ['sts:GetFederationToken', 'sts:AssumeRole', 'sts:GetCallerIdentity', 'iam:UpdateAccessKey', 'iam:DeactivateMFADevice'],
  remediations: ['contain-principal', 'deactivate-access-key', 'require-mfa'],
  attack: ['T1550.001', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html',
  ],
});

function withMfa(event: CloudTrailEvent): string {
  if (!hasParameters(event)) return '';
  return textParameter(event, 'serialNumber') === undefined ? ' without MFA' : ' with MFA';
}
