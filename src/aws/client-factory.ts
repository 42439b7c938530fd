import { NodeHttpHandler } from '@smithy/node-http-handler';
import manifest from '../../package.json' with { type: 'json' };
import { assumedRole } from './assumed-role.ts';
import type { ClientOptions, Clients } from './clients.ts';
import { configuredRegion } from './configured-region.ts';
import { guardedHandler } from './guarded-handler.ts';
import { once } from './once.ts';

/** Open connections at most, over all services. */
const sockets = 16;

/**
 * The one place that makes AWS clients. The SDK of a service is loaded when the service is first asked for. Every
 * request leaves through one guarded handler, also those that the SDK makes on its own to find credentials.
 */
export function clientFactory(options: ClientOptions = {}): Clients {
  const { endpoint, profile } = options;
  const agent = { keepAlive: true, maxSockets: sockets };
  const requestHandler = guardedHandler(
    new NodeHttpHandler({ connectionTimeout: 5_000, socketTimeout: 60_000, httpAgent: agent, httpsAgent: agent }),
    endpoint,
  );
  const common = {
    ...(profile === undefined ? {} : { profile }),
    // SQS follows the queue's own URL otherwise, away from the endpoint and to the real AWS.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true, useQueueUrlAsEndpoint: false }),
    requestHandler,
    retryMode: 'adaptive',
    maxAttempts: options.maxAttempts ?? 5,
    customUserAgent: [['trailward', manifest.version]] satisfies [string, string][],
  };
  const region = once(async () => options.region ?? (await configuredRegion(common)));
  const base = clientsOf(undefined);
  return (options.roles ?? []).reduce((clients, role) => clients.as(role), base);

  /** Clients of the base credentials, or of a role that other clients assume. */
  function clientsOf(role: { arn: string; by: Clients } | undefined): Clients {
    const credentials = role === undefined ? {} : { credentials: assumedRole(role.arn, role.by.sts) };
    const settings = async (wanted?: string) => ({ ...common, ...credentials, region: wanted ?? (await region()) });
    const clients: Clients = {
      region,
      iam: once(async () => new (await import('@aws-sdk/client-iam')).IAM(await settings())),
      sts: once(async () => new (await import('@aws-sdk/client-sts')).STS(await settings())),
      organizations: once(async () => new (await import('@aws-sdk/client-organizations')).Organizations(await settings())),
      cloudTrail: once(async (wanted) => new (await import('@aws-sdk/client-cloudtrail')).CloudTrail(await settings(wanted))),
      accessAnalyzer: once(async (wanted) => new (await import('@aws-sdk/client-accessanalyzer')).AccessAnalyzer(await settings(wanted))),
      s3: once(async (wanted) => new (await import('@aws-sdk/client-s3')).S3(await settings(wanted))),
      as: (arn) => clientsOf({ arn, by: clients }),
      close: () => requestHandler.destroy(),
    };
    return clients;
  }
}
