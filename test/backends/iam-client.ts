import { IAMClient } from '@aws-sdk/client-iam';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { loopbackOnly } from './loopback.ts';

/** An IAM client of a backend, with credentials that open nothing anywhere. */
export function iamClient(endpoint: string, accessKeyId = 'AKIAEXAMPLE000000000'): IAMClient {
  return new IAMClient({
    endpoint: loopbackOnly(endpoint),
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey: 'not-a-secret' },
    // A law must see the first answer to every call, not the second.
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({ requestTimeout: 20_000, connectionTimeout: 5_000 }),
  });
}
