import { TrailwardError } from '../kernel/errors.ts';
import type { assumedRole } from './assumed-role.ts';

/**
 * While `TRAILWARD_REFUSE_REMOTE` is set, only credentials of the environment: the SDK would look for others at the
 * metadata address of the machine, past the guarded handler. Undefined otherwise.
 */
export function testCredentials(): ReturnType<typeof assumedRole> | undefined {
  if (!process.env['TRAILWARD_REFUSE_REMOTE']) return undefined;
  return async () => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
    if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
      throw new TrailwardError('TW_AWS_CREDENTIALS', 'TRAILWARD_REFUSE_REMOTE is set, and the environment holds no credentials.');
    return {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
    };
  };
}
