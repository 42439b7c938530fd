import type { JsonObject } from '../../src/kernel/json.ts';
import { actors } from './actors.ts';
import type { DemoCall } from './incident.ts';

/** The CloudTrail record of one call of the demo. Ids are made from `serial`, so that the files never change by themselves. */
export function recordOf(call: DemoCall, serial: number): JsonObject {
  const actor = actors[call.by];
  const id = (kind: number) => `de300000-${String(kind).padStart(4, '0')}-4000-8000-${String(serial).padStart(12, '0')}`;
  const service = call.service ?? 'iam';
  const denied: JsonObject =
    call.denied === undefined
      ? {}
      : {
          errorCode: 'AccessDenied',
          errorMessage: `User: ${actor.arn} is not authorized to perform: ${service}:${call.name} on resource: ${call.denied} because no identity-based policy allows the ${service}:${call.name} action`,
        };
  return {
    eventVersion: '1.11',
    userIdentity: actor.identity,
    eventTime: `2026-03-${call.at}Z`,
    eventSource: `${service}.amazonaws.com`,
    eventName: call.name,
    awsRegion: 'us-east-1',
    sourceIPAddress: actor.address,
    userAgent: actor.agent,
    ...denied,
    requestParameters: call.denied === undefined ? (call.request ?? null) : null,
    responseElements: call.response ?? null,
    ...(call.additional === undefined ? {} : { additionalEventData: call.additional }),
    requestID: id(1),
    eventID: id(2),
    readOnly: /^(Get|List|Describe)/.test(call.name),
    eventType: service === 'signin' ? 'AwsConsoleSignIn' : 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: '111122223333',
    eventCategory: 'Management',
    ...(service === 'signin'
      ? {}
      : {
          tlsDetails: {
            tlsVersion: actor.tls ?? 'TLSv1.3',
            cipherSuite: actor.tls === undefined ? 'TLS_AES_128_GCM_SHA256' : 'ECDHE-RSA-AES128-SHA',
          },
        }),
  };
}
