import { NodeHttpHandler } from '@smithy/node-http-handler';
import manifest from '../../package.json' with { type: 'json' };
import { assumedRole } from './assumed-role.ts';
import type { ClientOptions, Clients } from './clients.ts';
import { configuredRegion } from './configured-region.ts';
import { guardedHandler } from './guarded-handler.ts';
import { once } from './once.ts';
import { testCredentials } from './test-credentials.ts';

/** Open connections at most to one host. */
const sockets = 16;

/**
 * The one place that makes AWS clients. The SDK of a service is loaded when the service is first asked for. Every
 * request leaves through one guarded handler, also those that the SDK makes on its own to find credentials.
 */
export function clientFactory(options: ClientOptions = {}): Clients {
  const { endpoint, profile, maxAttempts = 5, patience = 60_000 } = options;
  const agent = { keepAlive: true, maxSockets: sockets };
  const timeouts = { connectionTimeout: 5_000, socketTimeout: patience };
  const requestHandler = guardedHandler(new NodeHttpHandler({ ...timeouts, httpAgent: agent, httpsAgent: agent }), endpoint);
  const common = {
    ...(profile === undefined ? {} : { profile }),
    ...(endpoint === undefined ? {} : { endpoint }),
    requestHandler,
    customUserAgent: [['trailward', manifest.version]] satisfies [string, string][],
    // SQS follows the queue's own URL otherwise: away from the endpoint, to the real AWS.
    ...(endpoint === undefined ? {} : { useQueueUrlAsEndpoint: false }),
  };
  const region = once(async () => options.region ?? (await configuredRegion({ ...common, ...trying(maxAttempts) })));
  const { credentials: given } = options;
  const configured = given !== undefined ? async () => given : profile === undefined ? testCredentials() : undefined;
  return (options.roles ?? []).reduce((clients, role) => clients.as(role), clientsOf(configured));

  /** Clients that share one set of credentials; found by the SDK in the user's configuration unless given. */
  function clientsOf(credentials: CredentialProvider | undefined, isOnce = false): Clients {
    const shared = { ...common, ...trying(isOnce ? 1 : maxAttempts) };
    const sts = once(async () => {
      const { STS } = await import('@aws-sdk/client-sts');
      return new STS({ ...shared, ...(credentials === undefined ? {} : { credentials }), region: await region() });
    });
    // Found or assumed once, by the client of STS, which keeps them until they end; not by each client anew.
    const settings = async (wanted?: string) => {
      const { config } = await sts();
      return { ...shared, credentials: () => config.credentials(), region: wanted ?? (await region()) };
    };
    return {
      region: () => region(),
      sts: () => sts(),
      iam: once(async () => new (await import('@aws-sdk/client-iam')).IAM(await settings())),
      organizations: once(async () => new (await import('@aws-sdk/client-organizations')).Organizations(await settings())),
      cloudTrail: once(async (wanted) => new (await import('@aws-sdk/client-cloudtrail')).CloudTrail(await settings(wanted))),
      accessAnalyzer: once(async (wanted) => new (await import('@aws-sdk/client-accessanalyzer')).AccessAnalyzer(await settings(wanted))),
      s3: once(async (wanted) => {
        const { S3 } = await import('@aws-sdk/client-s3');
        // A bucket's region need not be known; below an endpoint there are no host names of buckets.
        return new S3({ ...(await settings(wanted)), followRegionRedirects: !isOnce, forcePathStyle: endpoint !== undefined });
      }),
      account: once(async () => new (await import('@aws-sdk/client-account')).Account(await settings())),
      kms: once(async (wanted) => new (await import('@aws-sdk/client-kms')).KMS(await settings(wanted))),
      logs: once(async (wanted) => new (await import('@aws-sdk/client-cloudwatch-logs')).CloudWatchLogs(await settings(wanted))),
      secretsManager: once(async (wanted) => new (await import('@aws-sdk/client-secrets-manager')).SecretsManager(await settings(wanted))),
      as: (arn) =>
        clientsOf(
          assumedRole(arn, () => sts()),
          isOnce,
        ),
      tryingOnce: () => clientsOf(async () => (await sts()).config.credentials(), true),
      close: () => requestHandler.destroy(),
    };
  }
}

/** The adaptive mode holds back requests even where it may not repeat any. */
function trying(maxAttempts: number): { retryMode: string; maxAttempts: number } {
  return { retryMode: maxAttempts === 1 ? 'standard' : 'adaptive', maxAttempts };
}

type CredentialProvider = ReturnType<typeof assumedRole>;
