import type { STS } from '@aws-sdk/client-sts';
import { awsFailure } from './aws-failure.ts';

/** Seconds; also the longest that a role assumed by a role may last. */
const duration = 3_600;

/** Short-lived credentials, as the SDK keeps them until shortly before they end. */
interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  expiration?: Date;
}

/** Credentials of a role, assumed anew whenever the SDK finds that the last ones end. */
export function assumedRole(roleArn: string, sts: () => Promise<STS>): () => Promise<Credentials> {
  return async () => {
    const client = await sts();
    const answer = await client
      .assumeRole({ RoleArn: roleArn, RoleSessionName: 'trailward', DurationSeconds: duration })
      .catch((cause: unknown) => {
        throw awsFailure(`Role ${roleArn} could not be assumed`, cause);
      });
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
    if (AccessKeyId === undefined || SecretAccessKey === undefined) throw awsFailure(`Role ${roleArn} came without credentials`, answer);
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      ...(SessionToken === undefined ? {} : { sessionToken: SessionToken }),
      ...(Expiration === undefined ? {} : { expiration: Expiration }),
    };
  };
}
