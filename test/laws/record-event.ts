import type { CloudTrailEvent } from '../../src/events/event.ts';
import type { ApiCall } from '../../src/kernel/api-call.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/kernel/json.ts';
import type { Caller, Outcome } from './send.ts';

/** What CloudTrail never writes: passwords, secrets, private keys, seeds and codes of MFA devices. */
const secrets = new Set([
  'Password',
  'OldPassword',
  'NewPassword',
  'PrivateKey',
  'AuthenticationCode1',
  'AuthenticationCode2',
  'SecretAccessKey',
  'ServicePassword',
  'ServiceCredentialSecret',
  'Base32StringSeed',
  'QRCodePNG',
  'AddPrivateKey',
]);

/** The call as CloudTrail would have recorded it. */
export function recordEvent(call: ApiCall, outcome: Outcome, as: Caller, account: string, time: string, serial: number): CloudTrailEvent {
  const accepted = outcome.kind === 'accepted';
  return {
    eventVersion: '1.11',
    eventName: call.action,
    eventSource: `${call.service}.amazonaws.com`,
    eventID: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
    eventTime: time,
    awsRegion: 'us-east-1',
    userIdentity: {
      type: 'IAMUser',
      principalId: 'AIDAEXAMPLE0000000000',
      arn: `arn:aws:iam::${account}:user/${as.userName}`,
      accountId: account,
      accessKeyId: as.accessKeyId,
      userName: as.userName,
    },
    sourceIPAddress: '192.0.2.10',
    ...(accepted ? {} : { errorCode: outcome.code, errorMessage: outcome.message }),
    requestParameters: recorded(call.parameters),
    responseElements: accepted ? recorded(outcome.answer) : null,
    eventType: 'AwsApiCall',
    recipientAccountId: account,
    eventCategory: 'Management',
    readOnly: false,
  };
}

/** Null where there is nothing, as CloudTrail writes it. */
function recorded(members: Readonly<Record<string, unknown>>): JsonObject | null {
  const object = asRecorded(members);
  return isJsonObject(object) && Object.keys(object).length > 0 ? object : null;
}

function asRecorded(value: unknown): Json {
  if (value instanceof Date) return inWords(value);
  if (Array.isArray(value)) return value.map(asRecorded);
  if (typeof value !== 'object' || value === null) return JSON.parse(JSON.stringify(value ?? null));
  const members = Object.entries(value).filter(([key, inner]) => inner !== undefined && !secrets.has(key));
  return Object.fromEntries(members.map(([key, inner]) => [`${key.charAt(0).toLowerCase()}${key.slice(1)}`, asRecorded(inner)]));
}

/** `Mar 2, 2026, 9:14:07 AM`, which is UTC. */
function inWords(date: Date): string {
  return date.toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' }).replace(' ', ' ');
}
