import type { CloudTrailEvent } from '../../../src/events/event.ts';
import type { Random } from '../../scan/own-set/random.ts';
import type { Call } from './call.ts';
import { account, uniqueId } from './person.ts';

const actors = 200;

/** A call as CloudTrail records it: made by a pipeline, with all the members that such records have. */
export function record({ name, request, response }: Call, random: Random, time: string, denied: boolean): CloudTrailEvent {
  const role = `platform-deploy-${random.below(actors)}`;
  const key = uniqueId('', random);
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
      arn: `arn:aws:sts::${account}:assumed-role/${role}/pipeline-${key}`,
      accountId: account,
      accessKeyId: `ASIA${key}`.slice(0, 20),
      sessionContext: { sessionIssuer: issuer, attributes: { creationDate: time, mfaAuthenticated: 'false' } },
    },
    eventTime: time,
    eventSource: 'iam.amazonaws.com',
    eventName: name,
    awsRegion: 'us-east-1',
    sourceIPAddress: '198.51.100.7',
    userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io) terraform-provider-aws/5.82.2 aws-sdk-go-v2/1.32.7',
    ...(denied ? { errorCode: 'AccessDenied', errorMessage: `User is not authorized to perform: iam:${name}` } : {}),
    requestParameters: denied ? null : request,
    responseElements: denied ? null : (response ?? null),
    ...{ requestID: random.uuid() },
    eventID: random.uuid(),
    readOnly: false,
    eventType: 'AwsApiCall',
    ...{ managementEvent: true },
    recipientAccountId: account,
    eventCategory: 'Management',
    tlsDetails: { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256', clientProvidedHostHeader: 'iam.amazonaws.com' },
  };
}
