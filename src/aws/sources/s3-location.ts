import { TrailwardError } from '../../kernel/errors.ts';

/** A place in S3. */
export interface S3Location {
  bucket: string;
  /** Empty, or ends with a slash. */
  prefix: string;
}

/** Reads `s3://bucket/prefix`; the slash at the end may be left out. */
export function s3Location(url: string): S3Location {
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(url) ?? [];
  if (bucket === undefined) throw new TrailwardError('TW_USAGE', `${url} is not a place in S3 such as s3://bucket/prefix.`);
  return { bucket, prefix: path === '' || path.endsWith('/') ? path : `${path}/` };
}
