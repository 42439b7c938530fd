import type { Clients } from '../clients.ts';

/** A client of the SDK, as far as calls are made that are known by their names only. */
export interface Sender {
  send: (command: never) => Promise<object>;
}

interface Service {
  /** The module of the SDK, which has a class for each operation: `ListUsersCommand`. */
  commands: () => Promise<object>;
  client: (clients: Clients, region: string | undefined) => Promise<Sender>;
}

/** The services that can be called, as the SDK and the CLI name them. Those that are the same everywhere take no region. */
export const services: Readonly<Record<string, Service>> = {
  accessanalyzer: { commands: () => import('@aws-sdk/client-accessanalyzer'), client: (clients, region) => clients.accessAnalyzer(region) },
  account: { commands: () => import('@aws-sdk/client-account'), client: (clients) => clients.account() },
  cloudtrail: { commands: () => import('@aws-sdk/client-cloudtrail'), client: (clients, region) => clients.cloudTrail(region) },
  iam: { commands: () => import('@aws-sdk/client-iam'), client: (clients) => clients.iam() },
  kms: { commands: () => import('@aws-sdk/client-kms'), client: (clients, region) => clients.kms(region) },
  logs: { commands: () => import('@aws-sdk/client-cloudwatch-logs'), client: (clients, region) => clients.logs(region) },
  organizations: { commands: () => import('@aws-sdk/client-organizations'), client: (clients) => clients.organizations() },
  s3: { commands: () => import('@aws-sdk/client-s3'), client: (clients, region) => clients.s3(region) },
  secretsmanager: {
    commands: () => import('@aws-sdk/client-secrets-manager'),
    client: (clients, region) => clients.secretsManager(region),
  },
  sts: { commands: () => import('@aws-sdk/client-sts'), client: (clients) => clients.sts() },
};
