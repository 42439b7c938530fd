import { NodeHttpHandler } from '@smithy/node-http-handler';
import manifest from '../../package.json' with { type: 'json' };
import { assumedRole } from './assumed-role.ts';
import type { ClientOptions, Clients } from './clients.ts';
import { guardedHandler } from './guarded-handler.ts';

/** Open connections at most; collectors ask for at most half of it at once. */
const sockets = 16;
/** For an account whose configuration names no region: IAM's own. */
const fallbackRegion = 'us-east-1';

/**
 * The one place that makes AWS clients. Each service's SDK is loaded when it is first asked for. Every request goes
 * through one guarded handler, also those that the SDK makes by itself to find credentials.
 */
export function clientFactory(options: ClientOptions = {}): Clients {
  const { endpoint, profile } = options;
  const requestHandler = guardedHandler(
    new NodeHttpHandler({
      connectionTimeout: 5_000,
      requestTimeout: 60_000,
      throwOnRequestTimeout: true,
      socketTimeout: 60_000,
      httpAgent: { keepAlive: true, maxSockets: sockets },
      httpsAgent: { keepAlive: true, maxSockets: sockets },
    }),
    { ...(endpoint === undefined ? {} : { endpoint }), refuseRemote: isSet(process.env['TRAILWARD_REFUSE_REMOTE']) },
  );
  const common = {
    ...(profile === undefined ? {} : { profile }),
    // SQS would follow the queue's URL away from the endpoint, to the real AWS.
    ...(endpoint === undefined ? {} : { endpoint, useQueueUrlAsEndpoint: false, forcePathStyle: true }),
    requestHandler,
    retryMode: 'adaptive',
    maxAttempts: options.maxAttempts ?? 5,
    customUserAgent: [['trailward', manifest.version] as [string, string]],
  };
  const made: { destroy: () => void }[] = [];
  const region = once(async () => options.region ?? (await configuredRegion(profile)));
  return clientsOf([]);

  function clientsOf(roles: readonly string[]): Clients {
    const settings = async (wanted?: string) => {
      const last = roles.at(-1);
      const credentials = last === undefined ? {} : { credentials: assumedRole(last, clientsOf(roles.slice(0, -1)).sts) };
      return { ...common, ...credentials, region: wanted ?? (await region()) };
    };
    const client = lazy(made);
    return {
      region,
      iam: () => client('iam', '', async () => new (await import('@aws-sdk/client-iam')).IAM(await settings())),
    };
  }
}
