import type { Json } from '../../kernel/json.ts';
import type { Place } from '../call-record.ts';
import { openPage } from './console-words.ts';
import { patternOf } from './regional-arn.ts';
import { said } from './said.ts';
import { type About, importIdOf } from './terraform-pieces.ts';

/** ARN of a bucket; the pattern of every bucket where none is named. */
export function bucketArn(bucket: Json | undefined, { partition }: Place): string {
  return `arn:${partition}:s3:::${patternOf(bucket)}`;
}

/** Opens a bucket in the console at a tab. */
export function openBucket(bucket: Json | undefined, tab: string): string[] {
  return [...openPage('S3', 'General purpose buckets'), `Choose the bucket ${said(bucket)}, then the tab ${tab}.`];
}

/** A resource of Terraform that belongs to a bucket and is imported by its name. */
export function aboutBucket(type: string, bucket: Json | undefined): About {
  return { type, called: [bucket], importId: importIdOf('', bucket) };
}
