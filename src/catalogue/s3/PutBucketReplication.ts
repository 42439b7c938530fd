import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, parameter, textParameter } from '../../events/fields.ts';
import { asObject, asString, type JsonObject } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { s3Bucket } from '../words/s3-target.ts';
import { shortList } from '../words/short-list.ts';
import { nameInArn } from '../words/targets.ts';

export const PutBucketReplication = defineEvent({
  source: 's3.amazonaws.com',
  name: 'PutBucketReplication',
  kind: 'change',
  access: 'write',
  title: 'Copy new objects of a bucket to another bucket',
  does: 'Sets the replication rules of one S3 bucket, in place of the earlier ones as a whole. From then on S3 copies every new object that an enabled rule matches to the destination bucket, by a role that the call hands to S3. The destination can belong to another account.',
  doesNot: [
    'It does not copy objects that exist already: S3 Batch Replication is needed for these.',
    'It does not appear again for each copy: replication goes on without further calls of the actor.',
    'It does not always name the account of the destination: `Account` is there only where the copies change their owner or the caller gave it.',
    'It needs no permission of its own name: IAM checks s3:PutReplicationConfiguration, and iam:PassRole for the role.',
  ],
  appears:
    'From the console (Management, Replication rules), the CLI, an SDK or infrastructure code. Recorded in the Region of the bucket.',
  reading: {
    target: '`bucketName` is the bucket that is copied; the destination is inside the rules.',
    parameters: {
      bucketName: 'Bucket whose new objects are copied.',
      ReplicationConfiguration:
        '`Role` is the role by which S3 copies. Each `Rule` has a status, a filter, and a `Destination` with the ARN of the bucket, and the account of its owner where it is given.',
    },
  },
  target: s3Bucket,
  phrase: (event) => ({
    did: 'set up',
    todo: 'set up',
    what: `replication of ${callIt(s3Bucket(event))}${destinationsInWords(event)}`,
  }),
  direction: (event) => (leavesAccount(event) === true ? 'grants' : 'neutral'),
  risks: [
    {
      risk: 'All that is written to the bucket from now on flows to an account of somebody else.',
      when: 'A destination belongs to an account that you do not own. The event names that account only where `Account` is given; otherwise find the owner of the destination bucket.',
      holds: leavesAccount,
    },
    {
      risk: 'The copies belong to the other account, and cannot be taken back from here.',
      when: 'A rule hands the ownership of the copies to the owner of the destination (`AccessControlTranslation`).',
      holds: (event) => {
        const found = destinations(event);
        return found === undefined ? undefined : found.some((one) => asObject(one.AccessControlTranslation) !== undefined);
      },
    },
    {
      risk: 'An earlier replication, such as a backup to another Region, ends, because the call replaces all rules.',
      when: 'The earlier rules had destinations that these do not have.',
    },
  ],
  benign: [
    'Backups or logs are copied to a central account of the same organisation.',
    'A bucket is copied to another Region for availability.',
  ],
  verify: [
    'Find out who owns each destination bucket, and compare with your accounts.',
    'Read what the role in `Role` may do, and who created it.',
    'Compare with the rules before, from infrastructure code, AWS Config or an earlier event.',
    'Look for a Batch Operations job (CreateJob) by the same actor, which would copy what exists.',
  ],
  related: ['s3:CreateJob', 's3:PutBucketPolicy', 's3:PutBucketVersioning', 'iam:CreateRole', 'kms:CreateGrant'],
  remediations: ['contain-principal'],
  attack: ['T1537'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketReplication.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html',
  ],
});

/** Destinations of all rules that are not disabled; undefined when the event shows no rule. */
function destinations(event: CloudTrailEvent): JsonObject[] | undefined {
  const rule = parameter(event, 'ReplicationConfiguration', 'Rule') ?? parameter(event, 'ReplicationConfiguration', 'Rules');
  const rules = (Array.isArray(rule) ? rule : [rule]).map((item) => asObject(item)).filter((item) => item !== undefined);
  if (rules.length === 0) return undefined;
  return rules
    .filter(({ Status }) => Status !== 'Disabled')
    .map(({ Destination }) => asObject(Destination))
    .filter((one) => one !== undefined);
}

/** Whether a copy certainly goes to another account; undefined where a destination does not say whose it is. */
function leavesAccount(event: CloudTrailEvent): boolean | undefined {
  const accounts = destinations(event)?.map(accountOfDestination);
  const own = accountOf(event);
  if (accounts === undefined || own === '') return undefined;
  if (accounts.some((account) => account !== undefined && account !== own)) return true;
  return accounts.every((account) => account === own) ? false : undefined;
}

function accountOfDestination(destination: JsonObject): string | undefined {
  return (
    asString(destination.Account) ?? (typeof destination.Account === 'number' ? String(destination.Account).padStart(12, '0') : undefined)
  );
}

function destinationsInWords(event: CloudTrailEvent): string {
  const own = accountOf(event);
  const names = (destinations(event) ?? []).map((one) => {
    const account = accountOfDestination(one);
    const of = account === undefined || account === own ? '' : ` of account ${account}`;
    return `bucket ${nameInArn(asString(one.Bucket) ?? 'that the event does not name')}${of}`;
  });
  const role = textParameter(event, 'ReplicationConfiguration', 'Role');
  const by = role === undefined ? '' : ` by role ${nameInArn(role)}`;
  return names.length === 0 ? '' : ` to ${shortList([...new Set(names)])}${by}`;
}
