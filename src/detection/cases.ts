import type { CloudTrailEvent } from '../events/event.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Severity } from '../kernel/severity.ts';

/** Events, all synthetic, that a detector must find something in, and how severe that is. */
export interface Hit {
  name: string;
  events: readonly CloudTrailEvent[];
  severity: Severity;
  /** Words that the title must hold. */
  title?: readonly string[];
  /** How many findings; one unless given. */
  findings?: number;
}

/** Events, all synthetic, that a detector must stay silent on. */
export interface Miss {
  name: string;
  events: readonly CloudTrailEvent[];
}

export interface Cases {
  hits: readonly Hit[];
  misses: readonly Miss[];
}

const account = '111122223333';

/** A synthetic IAM call by user alice with a long-term key, at 2026-03-02T09:00:00Z; `over` replaces whole fields. */
export function call(name: string, requestParameters: JsonObject | null, over: Partial<CloudTrailEvent> = {}): CloudTrailEvent {
  return {
    eventVersion: '1.11',
    eventName: name,
    eventSource: 'iam.amazonaws.com',
    eventID: `${name}-${JSON.stringify(requestParameters)}`,
    eventTime: '2026-03-02T09:00:00Z',
    awsRegion: 'us-east-1',
    userIdentity: user('alice'),
    sourceIPAddress: '192.0.2.10',
    userAgent: 'aws-cli/2.27.41',
    requestParameters,
    responseElements: null,
    recipientAccountId: account,
    tlsDetails: { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256' },
    ...over,
  };
}

/** `userIdentity` of an IAM user with a long-term key. */
export function user(name: string): JsonObject {
  return {
    type: 'IAMUser',
    arn: `arn:aws:iam::${account}:user/${name}`,
    accountId: account,
    userName: name,
    accessKeyId: 'AKIAEXAMPLEALICE0001',
  };
}

/** `userIdentity` of the root user in a console session. */
export function root(): JsonObject {
  return { type: 'Root', arn: `arn:aws:iam::${account}:root`, accountId: account, principalId: account };
}

/** `userIdentity` of a session of role `name`. */
export function role(name: string, session = 'session'): JsonObject {
  return {
    type: 'AssumedRole',
    arn: `arn:aws:sts::${account}:assumed-role/${name}/${session}`,
    accountId: account,
    accessKeyId: 'ASIAEXAMPLEROLE00001',
    sessionContext: {
      sessionIssuer: { type: 'Role', arn: `arn:aws:iam::${account}:role/${name}`, accountId: account, userName: name },
      attributes: { mfaAuthenticated: 'false' },
    },
  };
}

/** Fields of a call that AWS denied. */
export const denied: Partial<CloudTrailEvent> = { errorCode: 'AccessDenied', errorMessage: 'User is not authorized to perform the action' };

/** Fields of a call whose user agent is Terraform's. */
export const terraform: Partial<CloudTrailEvent> = { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' };

/** A policy document as CloudTrail carries it, a JSON string. */
export function document(...statements: JsonObject[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
