import { describe, expect, it } from 'vitest';
import { actorOf } from './actor.ts';
import type { CloudTrailEvent } from './event.ts';

const event = (over: Partial<CloudTrailEvent>): CloudTrailEvent => ({
  eventName: 'CreateUser',
  eventSource: 'iam.amazonaws.com',
  eventID: 'e',
  eventTime: '2026-03-02T09:00:00Z',
  ...over,
});
const account = '111122223333';
const session = { type: 'AssumedRole', arn: `arn:aws-cn:sts::${account}:assumed-role/deploy/ci-42`, accountId: account };

describe('actorOf', () => {
  it.each<[string, CloudTrailEvent, object]>([
    [
      'a role session in China without an issuer',
      event({ userIdentity: session }),
      { kind: 'role', arn: `arn:aws-cn:iam::${account}:role/deploy`, name: 'deploy', session: 'ci-42', account },
    ],
    [
      'a service of China behind a call',
      event({ userIdentity: session, sourceIPAddress: 'cloudformation.amazonaws.com.cn' }),
      { invokedBy: 'cloudformation.amazonaws.com.cn' },
    ],
    [
      'a federated session of root',
      event({
        userIdentity: {
          type: 'FederatedUser',
          arn: `arn:aws:sts::${account}:federated-user/x`,
          sessionContext: { sessionIssuer: { type: 'Root', arn: `arn:aws:iam::${account}:root`, accountId: account } },
        },
      }),
      { kind: 'root', name: 'root', session: 'x' },
    ],
    [
      'an Identity Center user',
      event({ userIdentity: { type: 'IdentityCenterUser', accountId: account, onBehalfOf: { userId: 'u-1' } } }),
      { kind: 'identity-center-user', name: 'u-1', account },
    ],
    [
      'a sign-in with MFA whose session says nothing of it',
      event({
        eventName: 'ConsoleLogin',
        eventSource: 'signin.amazonaws.com',
        userIdentity: { type: 'IAMUser', userName: 'a', sessionContext: { attributes: { mfaAuthenticated: 'false' } } },
        additionalEventData: { MFAUsed: 'Yes' },
      }),
      { mfa: true },
    ],
  ])('%s', (_name, given, expected) => expect(actorOf(given)).toMatchObject(expected));
});
