import type { JsonObject } from './json.ts';

/** One AWS API call as a plain value. It never holds a secret. */
export interface ApiCall {
  /** Service as the SDK and the CLI name it: `iam`, `cloudtrail`. */
  service: string;
  /** Region to call, where it matters; a service such as IAM has one endpoint for all. */
  region?: string;
  /** Operation as the API names it: `AttachUserPolicy`. */
  action: string;
  /** Parameters as the API names them: `{ UserName: 'bob' }`. */
  parameters: JsonObject;
}
