import type { STSClientConfig } from '@aws-sdk/client-sts';

/** Where IAM itself lives; taken when nothing names a region. */
const fallback = 'us-east-1';

/** The region that the user's environment or AWS configuration names, in the order in which the AWS CLI looks. */
export async function configuredRegion(config: STSClientConfig): Promise<string> {
  const stated = process.env['AWS_REGION'] || process.env['AWS_DEFAULT_REGION'];
  if (stated) return stated;
  const { STSClient } = await import('@aws-sdk/client-sts');
  // The SDK reads the profile; it rejects when there is no region in it.
  return new STSClient(config).config.region().catch(() => fallback);
}
