import type { BatchEvent, StoredChange } from '../../src/app/ports/workspace-store.ts';
import type { CloudTrailEvent } from '../../src/events/event.ts';
import { createRandom } from '../scan/own-set/random.ts';

/** Users of the made-up account; the first makes every thousandth change only. */
export const users = 5000;
const account = '111122223333';
const actors = 200;
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const policies = Array.from({ length: 400 }, (_, i) => `arn:aws:iam::${account}:policy/team/access-to-service-${i}`);
const start = Date.UTC(2024, 0, 1);

/** The name of a user by its number. */
export function userName(number: number): string {
  return `person.${String(number).padStart(5, '0')}@example.com`;
}

/** Makes batches of changes: users that are given and lose policies, a second or so between two of them. */
export function batchMaker(seed: number): (size: number) => BatchEvent[] {
  const random = createRandom(seed);
  let made = 0;
  return (size) => Array.from({ length: size }, one);

  function one(): BatchEvent {
    made += 1;
    const time = `${new Date(start + made * 60_000).toISOString().slice(0, 19)}Z`;
    const name = random.pick(['AttachUserPolicy', 'DetachUserPolicy']);
    const [user, policy] = [userName(random.below(users)), policies[random.below(policies.length)] ?? ''];
    const event = record({
      id: random.uuid(),
      request: random.uuid(),
      key: random.text(upper, 16),
      time,
      name,
      user,
      policy,
      actor: random.below(actors),
    });
    const change = changeOf(event, user, `platform-deploy-${random.below(actors)}`);
    const entities = [`user/${user.toLowerCase()}`, `policy/${policy}`];
    return {
      eventId: event.eventID,
      account,
      region: 'us-east-1',
      time,
      rank: name.startsWith('Detach') ? 2 : 1,
      principal: change.actor.arn,
      service: 'iam.amazonaws.com',
      name,
      denied: false,
      change: { change, event, entities },
    };
  }
}

interface Facts {
  id: string;
  request: string;
  key: string;
  time: string;
  name: string;
  user: string;
  policy: string;
  actor: number;
}

function record({ id, request, key, time, name, user, policy, actor }: Facts): CloudTrailEvent {
  const role = `platform-deploy-${actor}`;
  const arn = `arn:aws:sts::${account}:assumed-role/${role}/pipeline-${key}`;
  const issuer = {
    type: 'Role',
    principalId: 'AROAEXAMPLEEXAMPLE000',
    arn: `arn:aws:iam::${account}:role/${role}`,
    accountId: account,
    userName: role,
  };
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROAEXAMPLEEXAMPLE000:pipeline-${key}`,
      arn,
      accountId: account,
      accessKeyId: `ASIA${key}`,
      sessionContext: { sessionIssuer: issuer, attributes: { creationDate: time, mfaAuthenticated: 'false' } },
    },
    eventTime: time,
    eventSource: 'iam.amazonaws.com',
    eventName: name,
    awsRegion: 'us-east-1',
    sourceIPAddress: '198.51.100.7',
    userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io) terraform-provider-aws/5.82.2 aws-sdk-go-v2/1.32.7',
    requestParameters: { userName: user, policyArn: policy },
    responseElements: null,
    ...{ requestID: request },
    eventID: id,
    readOnly: false,
    eventType: 'AwsApiCall',
    recipientAccountId: account,
    eventCategory: 'Management',
    tlsDetails: { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256', clientProvidedHostHeader: 'iam.amazonaws.com' },
  };
}

function changeOf(event: CloudTrailEvent, user: string, role: string): StoredChange['change'] {
  const did = event.eventName.startsWith('Attach') ? 'attached' : 'detached';
  return {
    eventId: event.eventID,
    eventSource: event.eventSource,
    eventName: event.eventName,
    time: event.eventTime,
    account,
    region: 'us-east-1',
    actor: {
      kind: 'role',
      arn: `arn:aws:iam::${account}:role/${role}`,
      name: role,
      account,
      session: 'pipeline',
      mfa: false,
      sourceIp: '198.51.100.7',
      userAgent: event.userAgent ?? '',
    },
    target: { kind: 'user', name: user, arn: `arn:aws:iam::${account}:user/${user}` },
    outcome: 'succeeded',
    direction: did === 'attached' ? 'grants' : 'restricts',
    summary: `The role ${role} ${did} the policy ${String(event.requestParameters?.['policyArn'])} to the user ${user}.`,
    transport: { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256' },
  };
}
