import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished, vi } from 'vitest';
import { clientFactory } from './client-factory.ts';
import type { ClientOptions, Clients } from './clients.ts';
import type { Clock } from './clock.ts';

/** A request as a service sees it. */
export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** Parameters of the Query protocol (IAM, STS). */
  query: URLSearchParams;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: string | Uint8Array;
  /** Breaks the connection off after so many bytes of the body. */
  breakAfter?: number;
}

/** A server on loopback that answers as the test says. Closed after the test, with all clients that were made for it. */
export async function fakeAws(answer: (asked: Asked, count: number) => Answer | Promise<Answer>) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', async () => {
      const one = { path: request.url ?? '', headers: request.headers, body, query: new URLSearchParams(body) };
      asked.push(one);
      send(response, await answer(one, asked.length));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint, asked };
}

function send(response: ServerResponse, { status = 200, headers = {}, body, breakAfter }: Answer): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'content-length': String(bytes.length), ...headers });
  if (breakAfter === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, breakAfter), () => setTimeout(() => response.destroy(), 20));
}

/** Clients that may reach nothing but this machine, with credentials that open nothing. */
export function testClients(endpoint: string, options: ClientOptions = {}): Clients {
  vi.stubEnv('TRAILWARD_REFUSE_REMOTE', '1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE000000000');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'not-a-secret');
  const clients = clientFactory({ endpoint, region: 'us-east-1', maxAttempts: 1, ...options });
  onTestFinished(() => {
    clients.close();
    vi.unstubAllEnvs();
  });
  return clients;
}

/** A clock that only moves when something sleeps, with all that was slept. */
export function testClock(start = Date.parse('2026-03-02T09:00:00Z')): Clock & { slept: number[] } {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    random: () => 1,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}
