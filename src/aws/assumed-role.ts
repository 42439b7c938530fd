import type { STS } from '@aws-sdk/client-sts';
import { TrailwardError } from '../kernel/errors.ts';
import { awsError } from './aws-error.ts';
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
        throw notAssumed(roleArn, cause);
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

/** A role that may not be assumed is a matter of credentials, unlike any other call that is denied. */
function notAssumed(roleArn: string, cause: unknown): TrailwardError {
  const { kind, message } = awsError(cause);
  const what = `Role ${roleArn} could not be assumed`;
  return kind === 'denied' ? new TrailwardError('TW_AWS_CREDENTIALS', `${what}: ${message}`, cause) : awsFailure(what, cause);
}
