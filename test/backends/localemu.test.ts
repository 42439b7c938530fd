import { CloudTrailClient, CreateTrailCommand, LookupEventsCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { CreateServiceSpecificCredentialCommand, CreateUserCommand, PutUserPermissionsBoundaryCommand } from '@aws-sdk/client-iam';
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { iamClient } from './iam-client.ts';
import { startLocalemu } from './start-localemu.ts';
import { useBackend } from './use-backend.ts';

describe('localemu', () => {
  const localemu = useBackend(startLocalemu);

  it('records calls to IAM, and LookupEvents gives them back', async () => {
    const iam = iamClient(localemu().endpoint);
    await iam.send(new CreateUserCommand({ UserName: 'bob', Tags: [{ Key: 'team', Value: 'ops' }] }));
    const cloudtrail = new CloudTrailClient(configuration(localemu().endpoint));
    const byName = [{ AttributeKey: 'EventName' as const, AttributeValue: 'CreateUser' }];
    const { Events } = await cloudtrail.send(new LookupEventsCommand({ LookupAttributes: byName }));
    expect(JSON.parse(Events?.[0]?.CloudTrailEvent ?? '{}')).toMatchObject({
      eventSource: 'iam.amazonaws.com',
      eventName: 'CreateUser',
      requestParameters: { userName: 'bob', tags: [{ key: 'team', value: 'ops' }] },
      responseElements: { user: { userName: 'bob' } },
    });
  });

  it('has what moto lacks: boundaries of users, service-specific credentials', async () => {
    const iam = iamClient(localemu().endpoint);
    await iam.send(new CreateUserCommand({ UserName: 'eve' }));
    const PermissionsBoundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
    await iam.send(new PutUserPermissionsBoundaryCommand({ UserName: 'eve', PermissionsBoundary }));
    const asked = new CreateServiceSpecificCredentialCommand({ UserName: 'eve', ServiceName: 'codecommit.amazonaws.com' });
    expect((await iam.send(asked)).ServiceSpecificCredential?.Status).toBe('Active');
  });

  it('tells which other services work with the Python of this machine', async () => {
    const { endpoint } = localemu();
    const [s3, sts, cloudtrail] = [
      new S3Client({ ...configuration(endpoint), forcePathStyle: true }),
      new STSClient(configuration(endpoint)),
      new CloudTrailClient(configuration(endpoint)),
    ];
    const probes: [string, () => Promise<unknown>][] = [
      ['sts:GetCallerIdentity', () => sts.send(new GetCallerIdentityCommand())],
      ['s3:CreateBucket', () => s3.send(new CreateBucketCommand({ Bucket: 'trail-bucket' }))],
      ['s3:ListObjectsV2', () => s3.send(new ListObjectsV2Command({ Bucket: 'trail-bucket' }))],
      ['cloudtrail:CreateTrail', () => cloudtrail.send(new CreateTrailCommand({ Name: 'trail', S3BucketName: 'trail-bucket' }))],
      ['cloudtrail:StartLogging', () => cloudtrail.send(new StartLoggingCommand({ Name: 'trail' }))],
    ];
    const outcomes: string[] = [];
    for (const [name, probe] of probes) {
      const said = await probe().then(
        () => 'works',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      outcomes.push(`${name}: ${said}`);
    }
    console.info(`${localemu().name}: ${outcomes.join('; ')}`);
    const isWhole = outcomes.every((outcome) => outcome.endsWith(': works'));
    // Python 3.11 lacks the syntax of S3 and STS, and without a bucket there is no trail.
    expect(isWhole || outcomes.some((outcome) => outcome.includes('invalid syntax')), outcomes.join('\n')).toBe(true);
  });
});

function configuration(endpoint: string) {
  return { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, maxAttempts: 1 };
}
