import type { Part } from './part.ts';
import type { TrailSelectors } from './trail-selectors.ts';

/** A CloudTrail trail, with what decides whether it records. */
export interface Trail {
  arn: string;
  name: string;
  homeRegion: Part<string>;
  multiRegion: Part<boolean>;
  organisation: Part<boolean>;
  globalServiceEvents: Part<boolean>;
  validation: Part<boolean>;
  bucket: Part<string>;
  prefix: Part<string>;
  kmsKey: Part<string>;
  logGroup: Part<string>;
  /** ARN of the role by which CloudTrail writes to the log group. */
  logRole: Part<string>;
  topic: Part<string>;
  /** Whether the events that CloudTrail itself causes by delivering are recorded too. */
  recursive: Part<boolean>;
  logging: Part<boolean>;
  /** The error of the last delivery; absent when it went well. */
  deliveryError: Part<string>;
  selectors: Part<TrailSelectors>;
}

/** An Access Analyzer analyzer. */
export interface Analyzer {
  arn: string;
  /** `ACCOUNT`, `ACCOUNT_UNUSED_ACCESS`, `ORGANIZATION`… */
  type: Part<string>;
  status: Part<string>;
  region: string;
}

/** The organisation around the account, as far as it could be read. */
export interface Organisation {
  id: string;
  managementAccount: string;
  /** Service control policies in force on the account, by id: their documents. */
  scps: Part<Readonly<Record<string, string>>>;
  /** Resource control policies in force on the account, by id: their documents. */
  rcps: Part<Readonly<Record<string, string>>>;
}
