import type { JsonObject } from '../../../src/kernel/json.ts';

/** One IAM call that AWS accepted. */
export interface Call {
  name: string;
  request: JsonObject;
  response?: JsonObject;
}
