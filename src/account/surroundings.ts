import type { Json } from '../kernel/json.ts';
import type { Part } from './part.ts';

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
  topic: Part<string>;
  logging: Part<boolean>;
  /** The error of the last delivery; absent when it went well. */
  deliveryError: Part<string>;
  /** `eventSelectors` or `advancedEventSelectors` as the API answers them. */
  selectors: Part<{ basic: Json[] } | { advanced: Json[] }>;
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
