import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { call } from './call.ts';
import { Refusal } from './handler.ts';
import { type Model, newModel } from './model.ts';
import { plainAnswer } from './other-services.ts';
import { queryParameters } from './query-parameters.ts';
import { answerXml, errorXml } from './xml.ts';

/** What the fake answers, on the wire. */
export interface FakeAnswer {
  status: number;
  body: string;
}

/** A server that plays AWS on loopback, for the demo and for tests. Its account lies open. */
export interface EmbeddedAws {
  kind: 'running';
  name: string;
  /** `http://127.0.0.1:41234`. */
  endpoint: string;
  stop: () => Promise<void>;
  model: Model;
  /** A test may set it, to do something before a call is carried out or after, or to answer otherwise. `form` is what was sent. */
  around: (action: string, carryOut: () => FakeAnswer, form?: URLSearchParams) => FakeAnswer | Promise<FakeAnswer>;
}

/** Serves IAM's Query protocol on loopback, for what no emulator does. */
export async function startEmbeddedAws(account = '123456789012'): Promise<EmbeddedAws> {
  const fake: EmbeddedAws = {
    kind: 'running',
    name: 'wire fake',
    endpoint: '',
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
    model: newModel(account),
    around: (_action, carryOut) => carryOut(),
  };
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const target = request.headers['x-amz-target'];
    const form = new URLSearchParams(body);
    const action = form.get('Action');
    const [, caller = '', region = ''] = /Credential=([^/]+)\/\d+\/([^/]+)\//.exec(request.headers.authorization ?? '') ?? [];
    const plain = action === null || target !== undefined;
    const { status, body: answered } = plain
      ? (plainAnswer(fake.model, { method: request.method ?? '', target: String(target ?? ''), path: request.url ?? '', region, body }) ??
        unknownCall)
      : await fake.around(action, () => answer(fake.model, action, form, caller), form);
    response
      .writeHead(status, { 'content-type': plain ? 'application/x-amz-json-1.1' : 'text/xml', 'x-amzn-requestid': 'fake' })
      .end(answered);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  fake.endpoint = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return fake;
}

const unknownCall: FakeAnswer = {
  status: 400,
  body: JSON.stringify({ __type: 'UnknownOperationException', message: 'The fake has no such call.' }),
};

function answer(model: Model, action: string, form: URLSearchParams, caller: string): FakeAnswer {
  try {
    return { status: 200, body: answerXml(action, call(model, action, queryParameters(form), caller)) };
  } catch (error) {
    if (error instanceof Refusal) return { status: statusOf(error), body: errorXml(error.code, error.message) };
    return { status: 500, body: errorXml('ServiceFailure', String(error)) };
  }
}

function statusOf({ code }: Refusal): number {
  return code === 'NoSuchEntity' ? 404 : code === 'AccessDenied' ? 403 : 409;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}
