import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { Backend } from '../backend.ts';
import { call } from './call.ts';
import { Refusal } from './handler.ts';
import { type Model, newModel } from './model.ts';
import { queryParameters } from './query-parameters.ts';
import { answerXml, errorXml } from './xml.ts';

/** Serves IAM's Query protocol on loopback, for what no emulator does. The model is open, so that a test can reach behind it. */
export async function startWireFake(account = '123456789012'): Promise<Backend & { model: Model }> {
  const model = newModel(account);
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await bodyOf(request));
    const caller = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const { status, body } = answer(model, form, caller);
    response.writeHead(status, { 'content-type': 'text/xml', 'x-amzn-requestid': 'fake' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { kind: 'running', name: 'wire fake', endpoint: `http://127.0.0.1:${port}`, stop, model };
}

function answer(model: Model, form: URLSearchParams, caller: string): { status: number; body: string } {
  const action = form.get('Action') ?? '';
  try {
    return { status: 200, body: answerXml(action, call(model, action, queryParameters(form), caller)) };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.code === 'NoSuchEntity' ? 404 : 409, body: errorXml(error.code, error.message) };
    return { status: 500, body: errorXml('ServiceFailure', String(error)) };
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}
