import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { asArray, asObject, asString, type JsonObject } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { s3Bucket } from '../words/s3-target.ts';
import { shortList } from '../words/short-list.ts';

export const PutBucketAcl = defineEvent({
  source: 's3.amazonaws.com',
  name: 'PutBucketAcl',
  kind: 'change',
  access: 'permissions-management',
  title: 'Set the access control list of a bucket',
  does: 'Sets the access control list (ACL) of one S3 bucket, in place of the earlier one as a whole: by a canned name such as `public-read`, by grants in headers, or by a list of grants in the body. READ lists the objects, WRITE creates them, READ_ACP and WRITE_ACP read and change the list itself, FULL_CONTROL is all of these.',
  doesNot: [
    'It does not change the ACLs of the objects: READ on the bucket lists them, and does not read their content.',
    'It has no effect where ACLs are off (Object Ownership is BucketOwnerEnforced): such a call fails with AccessControlListNotSupported.',
    'It does not make a bucket public while Block Public Access is in the way: BlockPublicAcls refuses the call, IgnorePublicAcls makes it void.',
    'It does not touch the bucket policy.',
  ],
  appears:
    'From the console (Permissions of the bucket), the CLI, an SDK or old infrastructure code. Recorded in the Region of the bucket.',
  reading: {
    target: '`bucketName` is the bucket; `resources` gives its ARN and its account.',
    parameters: {
      bucketName: 'Bucket whose ACL is set.',
      'x-amz-acl': 'Canned ACL: private, public-read, public-read-write or authenticated-read.',
      'x-amz-grant-read': 'Grantees of READ; further headers give write, read-acp, write-acp and full-control.',
      AccessControlPolicy:
        'Owner and list of grants. The group URI `…/global/AllUsers` is everyone, `…/global/AuthenticatedUsers` everyone with an AWS account.',
    },
  },
  target: s3Bucket,
  phrase: (event) => ({ did: 'set', todo: 'set', what: `the access control list of ${callIt(s3Bucket(event))}${inWords(event)}` }),
  direction: (event) => {
    const acl = canned(event);
    if (acl !== undefined) return acl === 'private' ? 'restricts' : 'grants';
    const others = othersGranted(event);
    return others === undefined ? 'neutral' : others.length > 0 ? 'grants' : 'restricts';
  },
  risks: [
    {
      risk: 'Everyone can list the objects, and with write access also add and overwrite them.',
      when: 'The grantee is the group AllUsers, and Block Public Access does not stop it.',
      holds: (event) => opensTo(event, /^public-/, /\/global\/AllUsers$/),
    },
    {
      risk: 'Everyone with any AWS account comes in, which is little less than the public.',
      when: 'The grantee is the group AuthenticatedUsers.',
      holds: (event) => opensTo(event, /^authenticated-/, /\/global\/AuthenticatedUsers$/),
    },
    {
      risk: 'Another account keeps a way in that reviews of bucket policies do not see, and with WRITE_ACP can widen it.',
      when: 'A grant names a canonical user id that is not the owner.',
    },
  ],
  benign: ['Log delivery of the old kind is given write access to a log bucket.', 'A bucket is set back to private.'],
  verify: [
    'Read the grants, and compare canonical user ids with the owner of the bucket.',
    'Check Block Public Access and Object Ownership of the bucket, and changes of them around this time.',
    'Look for ListBucket and PutObject by strangers, where data events are recorded.',
  ],
  related: ['s3:PutBucketPolicy', 's3:PutBucketOwnershipControls', 's3:PutBucketPublicAccessBlock', 's3:PutObjectAcl'],
  remediations: ['contain-principal'],
  attack: ['T1098', 'T1530'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html',
  ],
});

function header(event: CloudTrailEvent, name: string): string | undefined {
  const value = parameter(event, name);
  return asString(Array.isArray(value) ? value[0] : value);
}

function canned(event: CloudTrailEvent): string | undefined {
  return header(event, 'x-amz-acl');
}

const grantHeaders = ['read', 'write', 'read-acp', 'write-acp', 'full-control'].map((right) => `x-amz-grant-${right}`);

/** Grantees other than the owner, by group URI or canonical id; undefined when the event shows no grants. */
function othersGranted(event: CloudTrailEvent): string[] | undefined {
  const headers = grantHeaders.map((name) => header(event, name)).filter((value) => value !== undefined);
  if (headers.length > 0)
    return headers.flatMap((value) => value.split(',')).map((value) => value.trim().replace(/^\w+="?([^"]*)"?$/, '$1'));
  const policy = asObject(parameter(event, 'AccessControlPolicy'));
  if (policy === undefined) return undefined;
  const owner = asString(asObject(policy.Owner)?.ID);
  const list = asObject(policy.AccessControlList)?.Grant;
  const grants = (Array.isArray(list) ? asArray(list) : [list]).map((item) => asObject(item)).filter((item) => item !== undefined);
  return [...new Set(grants.map(grantee))].filter((one) => one !== undefined).filter((one) => one !== owner);
}

function grantee(grant: JsonObject): string | undefined {
  const who = asObject(grant.Grantee);
  return asString(who?.URI) ?? asString(who?.ID);
}

function opensTo(event: CloudTrailEvent, name: RegExp, uri: RegExp): boolean | undefined {
  const acl = canned(event);
  if (acl !== undefined) return name.test(acl);
  return othersGranted(event)?.some((one) => uri.test(one));
}

function inWords(event: CloudTrailEvent): string {
  const acl = canned(event);
  if (acl !== undefined) return ` to ${acl}`;
  const others = othersGranted(event);
  if (others === undefined) return '';
  const names = others.map((one) =>
    one.startsWith('http') ? `the group ${one.slice(one.lastIndexOf('/') + 1)}` : `canonical user ${one.slice(0, 12)}…`,
  );
  return names.length === 0 ? ', with grants for its owner only' : `, with grants for ${shortList(names)}`;
}
