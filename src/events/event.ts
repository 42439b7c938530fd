import type { Json, JsonObject } from '../kernel/json.ts';

/**
 * One CloudTrail record as AWS wrote it (event versions 1.02 to 1.11). Only what `decodeRecord` has checked is
 * typed; the rest is whatever the log holds.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export interface CloudTrailEvent {
  eventName: string;
  /** Service that received the call, `iam.amazonaws.com`. */
  eventSource: string;
  /** Unique id of the record; where AWS left it out, a digest of the record that starts with `no-id-`. */
  eventID: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. Empty when the record has none. */
  eventTime: string;
  eventVersion?: string;
  awsRegion?: string;
  userIdentity?: JsonObject;
  sourceIPAddress?: string;
  userAgent?: string;
  errorCode?: string;
  errorMessage?: string;
  /** Null on most denied calls; `{omitted: true}` when they were too large to log. */
  requestParameters?: JsonObject | null;
  responseElements?: JsonObject | null;
  additionalEventData?: JsonObject | null;
  /** What an `AwsServiceEvent` says instead of parameters and response. */
  serviceEventDetails?: JsonObject | null;
  resources?: Json[];
  eventType?: string;
  eventCategory?: string;
  recipientAccountId?: string;
  sharedEventID?: string;
  vpcEndpointId?: string;
  tlsDetails?: JsonObject | null;
  readOnly?: boolean | string;
  /** `"true"` when the call was made in a console session. */
  sessionCredentialFromConsole?: string;
}
