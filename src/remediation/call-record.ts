import type { JsonObject } from '../kernel/json.ts';
import type { TerraformPiece } from './languages/terraform-piece.ts';
import type { Risk } from './plan/risk.ts';

/** What planning and every language need to know of one API call: `remediation/calls/<service>/<Action>.ts`. */
export interface CallRecord {
  /** As the SDK and the CLI name it, `iam`. */
  service: string;
  /** `UpdateAccessKey`. */
  action: string;
  /** The least risk of any such call; a step may have a higher one, never a lower. */
  risk: Risk | ((parameters: JsonObject) => Risk);
  /** IAM actions that it takes; `iam:<action>` of its service unless given. */
  permissions?: readonly string[];
  /** ARN that the permission can be held to; `*` where there is none. */
  resource: (parameters: JsonObject, place: Place) => string;
  /** Actions that the call takes on other things: passing a role, tagging what it makes. */
  also?: (parameters: JsonObject, place: Place) => readonly Permission[];
  /** Error codes by which AWS says that things are so already: deleting what is gone, creating what is there. */
  already: readonly string[];
  /** What later steps may use of the answer: name, and path. */
  binds?: Readonly<Record<string, string>>;
  /** What AWS will answer as far as effects need it; `made` gives the placeholder of a bound name. */
  answer?: (parameters: JsonObject, made: (name: string) => string, place: Place) => JsonObject;
  /** Steps in the AWS console, each one sentence; names are raw, languages quote them. */
  console: (parameters: JsonObject, place: Place) => readonly string[];
  terraform: (parameters: JsonObject, place: Place) => TerraformPiece;
}

/** Where calls are made. */
export interface Place {
  account: string;
  partition: string;
  /** Left out for services that have one endpoint for all. */
  region?: string;
}

/** An IAM action, `iam:PassRole`, and the ARN pattern that it can be held to. */
export interface Permission {
  action: string;
  resource: string;
}

/** Gives a call record its type. */
export function defineCall(record: CallRecord): CallRecord {
  return record;
}
