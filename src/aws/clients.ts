import type { AccessAnalyzer } from '@aws-sdk/client-accessanalyzer';
import type { Account } from '@aws-sdk/client-account';
import type { CloudTrail } from '@aws-sdk/client-cloudtrail';
import type { CloudWatchLogs } from '@aws-sdk/client-cloudwatch-logs';
import type { IAM } from '@aws-sdk/client-iam';
import type { KMS } from '@aws-sdk/client-kms';
import type { Organizations } from '@aws-sdk/client-organizations';
import type { S3 } from '@aws-sdk/client-s3';
import type { SecretsManager } from '@aws-sdk/client-secrets-manager';
import type { STS } from '@aws-sdk/client-sts';

/** How to reach AWS; what is left out comes from the user's AWS configuration, as the AWS CLI reads it. */
export interface ClientOptions {
  /** Profile of the shared AWS configuration files. */
  profile?: string;
  /** For the services that are asked without naming a region. */
  region?: string;
  /** URL that takes the place of every AWS endpoint: an emulator, a proxy. No other host is reached then. */
  endpoint?: string;
  /** Credentials to sign with, in place of those of the user; only for an endpoint on this machine. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  /** ARNs of roles to assume, each with the credentials of the one before it. */
  roles?: readonly string[];
  /** How often a request is tried in all; 5 when left out, 1 for those that wait and repeat by themselves. */
  maxAttempts?: number;
  /** Milliseconds that AWS may stay silent before a request is given up; 60,000 when left out. */
  patience?: number;
}

/** AWS clients that share credentials, connections and settings. Each is made when it is first asked for, and once. */
export interface Clients {
  /** The region that is asked when none is named. */
  region: () => Promise<string>;
  iam: () => Promise<IAM>;
  sts: () => Promise<STS>;
  organizations: () => Promise<Organizations>;
  cloudTrail: (region?: string) => Promise<CloudTrail>;
  accessAnalyzer: (region?: string) => Promise<AccessAnalyzer>;
  s3: (region?: string) => Promise<S3>;
  account: () => Promise<Account>;
  kms: (region?: string) => Promise<KMS>;
  logs: (region?: string) => Promise<CloudWatchLogs>;
  secretsManager: (region?: string) => Promise<SecretsManager>;
  /** Clients with the same credentials that send every request once, whatever becomes of it, and follow no redirect. */
  tryingOnce: () => Clients;
  /** Clients that act as a role, which these ones assume. They share connections, and end with these. */
  as: (roleArn: string) => Clients;
  /** Closes the connections of these clients and of all that were made from them. */
  close: () => void;
}
