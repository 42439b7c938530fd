import { awsFailure } from './aws-failure.ts';
import type { Clients } from './clients.ts';
import { type Clock, systemClock, utc } from './clock.ts';
import { everyPage } from './collect/every-page.ts';

/** A service that a principal may use, and when it last asked for it; denied attempts count as well. */
export interface LastAccessed {
  /** Prefix in policies, `s3`. */
  service: string;
  /** UTC; left out when it did not within the time that AWS tracks, 400 days. */
  at?: string;
}

/** Milliseconds: of the first wait, of the longest, and of all together. */
const [firstWait, longestWait, deadline] = [500, 5_000, 120_000];

/**
 * Which services a user or role asked for, and when, as AWS has tracked it; some four hours behind.
 * @throws TrailwardError `TW_AWS_FAILED` when AWS does not tell
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html
 */
export async function lastAccessed(clients: Clients, arn: string, clock: Clock = systemClock): Promise<LastAccessed[]> {
  const iam = await clients.iam();
  try {
    const { JobId } = await iam.generateServiceLastAccessedDetails({ Arn: arn });
    await finished();
    const services = await everyPage(
      (page) => iam.getServiceLastAccessedDetails({ JobId, ...page }),
      (page) => page.ServicesLastAccessed,
    );
    return services.flatMap(({ ServiceNamespace: service, LastAuthenticated: at }) =>
      service === undefined ? [] : [{ service, ...(at === undefined ? {} : { at: utc(at) }) }],
    );

    async function finished(): Promise<void> {
      const until = clock.now() + deadline;
      for (let wait = firstWait; ; wait = Math.min(longestWait, wait * 2)) {
        const { JobStatus, Error: failed } = await iam.getServiceLastAccessedDetails({ JobId, MaxItems: 1 });
        if (JobStatus === 'COMPLETED') return;
        if (JobStatus === 'FAILED') throw new Error(`${failed?.Code}: ${failed?.Message}`);
        if (clock.now() + wait > until) throw new Error('It was not ready in time');
        await clock.sleep(wait);
      }
    }
  } catch (cause) {
    throw awsFailure(`Which services ${arn} used could not be read`, cause);
  }
}
