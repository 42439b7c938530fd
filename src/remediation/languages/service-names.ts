/** How the languages name one service of AWS. */
export interface ServiceNames {
  cli: string;
  boto3: string;
  /** Package of the SDK for JavaScript v3, and the client in it. */
  package: string;
  client: string;
}

const services: Readonly<Record<string, ServiceNames>> = {
  accessanalyzer: named('accessanalyzer', 'client-accessanalyzer', 'AccessAnalyzerClient'),
  'access-analyzer': named('accessanalyzer', 'client-accessanalyzer', 'AccessAnalyzerClient'),
  account: named('account', 'client-account', 'AccountClient'),
  cloudtrail: named('cloudtrail', 'client-cloudtrail', 'CloudTrailClient'),
  iam: named('iam', 'client-iam', 'IAMClient'),
  kms: named('kms', 'client-kms', 'KMSClient'),
  logs: named('logs', 'client-cloudwatch-logs', 'CloudWatchLogsClient'),
  organizations: named('organizations', 'client-organizations', 'OrganizationsClient'),
  s3: { ...named('s3', 'client-s3', 'S3Client'), cli: 's3api' },
  secretsmanager: named('secretsmanager', 'client-secrets-manager', 'SecretsManagerClient'),
  sns: named('sns', 'client-sns', 'SNSClient'),
  sts: named('sts', 'client-sts', 'STSClient'),
};

/** How the languages name a service; one that no plan is known to use keeps its letters, so that it can break out of nothing. */
export function serviceNames(service: string): ServiceNames {
  const known = Object.hasOwn(services, service) ? services[service] : undefined;
  if (known !== undefined) return known;
  const letters = service.replace(/[^a-z0-9]/g, '');
  return named(letters, `client-${letters}`, `${letters.charAt(0).toUpperCase()}${letters.slice(1)}Client`);
}

function named(name: string, folder: string, client: string): ServiceNames {
  return { cli: name, boto3: name, package: `@aws-sdk/${folder}`, client };
}
