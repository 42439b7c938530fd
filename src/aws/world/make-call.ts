import type { Sent } from '../../app/ports/world.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import type { Clients } from '../clients.ts';
import { failedCall } from './failed-call.ts';
import { plainAnswer } from './plain-answer.ts';
import { services } from './services.ts';
import { typedInput } from './typed-input.ts';

/**
 * Makes one call, which is known by its names only, as often as the clients try. Rejects when the credentials are no
 * good, and with TW_INTERNAL, before anything is sent, when there is no such operation or parameter.
 */
export async function makeCall(clients: Clients, call: ApiCall): Promise<Sent> {
  const name = `${call.service}:${call.action}`;
  const service = Object.hasOwn(services, call.service) ? services[call.service] : undefined;
  if (service === undefined) throw notMade(call, 'the service is not known');
  const Command = commandIn(await service.commands(), call.action);
  if (Command === undefined) throw notMade(call, 'the service has no such operation');
  const { input, secrets, problems } = typedInput(inputOf(new Command({})), call.parameters);
  if (problems.length > 0) throw notMade(call, problems.join(' '));
  try {
    const client = await service.client(clients, call.region);
    const answer = await client.send(new Command(input));
    const requestId = requestIdOf(answer);
    // Of a page of somebody in between, the SDK may make an empty answer.
    if (requestId === '') return { kind: 'unclear', reason: `The answer to ${name} is not one of AWS.` };
    return { kind: 'done', requestId, answer: await plainAnswer(answer) };
  } catch (cause) {
    return failedCall(name, cause, secrets);
  }
}

type CommandClass = new (input: object) => never;

/** The SDK has one class for each operation, in which an operation that is only known by its name has to be looked up. */
function commandIn(module: object, action: string): CommandClass | undefined {
  const found: unknown = /^[A-Z]\w+$/.test(action) ? Reflect.get(module, `${action}Command`) : undefined;
  return isCommandClass(found) ? found : undefined;
}

function isCommandClass(value: unknown): value is CommandClass {
  return typeof value === 'function';
}

/** What an operation takes, in the SDK's own terms. */
function inputOf(command: object): unknown {
  const schema: unknown = 'schema' in command ? command.schema : undefined;
  return Array.isArray(schema) ? schema[4] : undefined;
}

function requestIdOf(answer: object): string {
  const metadata: unknown = '$metadata' in answer ? answer.$metadata : undefined;
  const id = typeof metadata === 'object' && metadata !== null && 'requestId' in metadata ? metadata.requestId : undefined;
  return typeof id === 'string' ? id : '';
}

function notMade({ service, action }: ApiCall, why: string): TrailwardError {
  return new TrailwardError('TW_INTERNAL', `The call ${service}:${action} was not made: ${why}`);
}
