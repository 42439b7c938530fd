import * as iam from '@aws-sdk/client-iam';
import type { ApiCall } from '../../src/kernel/api-call.ts';
import { iamClient } from '../backends/iam-client.ts';

/** What AWS answered, members as the API names them, dates as Date. */
export type Answer = Readonly<Record<string, unknown>>;

export type Outcome = { kind: 'accepted'; answer: Answer } | { kind: 'refused'; code: string; message: string };

/** A user that signs a call with an access key of its own. */
export interface Caller {
  userName: string;
  accessKeyId: string;
}

/** Makes one IAM call. */
export type Send = (call: ApiCall, as?: Caller) => Promise<Outcome>;

/** Makes calls through the SDK to an endpoint. */
export function sendTo(endpoint: string): Send {
  const administrator = iamClient(endpoint);
  return async ({ action, parameters }, as) => {
    const client = as === undefined ? administrator : iamClient(endpoint, as.accessKeyId);
    try {
      const { $metadata, ...answer } = await client.send(commandOf(action, parameters));
      return { kind: 'accepted', answer: { ...answer } };
    } catch (error) {
      if (!(error instanceof iam.IAMServiceException) || (error.$metadata.httpStatusCode ?? 500) >= 500)
        throw new Error(`${action} ${JSON.stringify(parameters)} got no answer of IAM`, { cause: error });
      return { kind: 'refused', code: error.name, message: error.message };
    }
  };
}

type AnyCommand = Parameters<iam.IAMClient['send']>[0];

/** The SDK has one class for each operation, which an operation that is only known by its name has to be looked up in. */
function commandOf(action: string, parameters: object): AnyCommand {
  const Command: unknown = Reflect.get(iam, `${action}Command`);
  if (!isCommandClass(Command)) throw new Error(`The SDK has no operation ${action}.`);
  return new Command(parameters);
}

function isCommandClass(value: unknown): value is new (input: object) => AnyCommand {
  return typeof value === 'function';
}
