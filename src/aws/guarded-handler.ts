import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { TrailwardError } from '../kernel/errors.ts';
import { isLoopback } from './loopback.ts';

/**
 * The handler, made to refuse what must not leave: with an endpoint, requests to any host but that one; while
 * `TRAILWARD_REFUSE_REMOTE` is set, as tests do, requests to any host but this machine. It is the last door before the
 * network, so that no middleware, redirect or queue URL leads around it.
 */
export function guardedHandler(handler: NodeHttpHandler, endpoint: string | undefined): NodeHttpHandler {
  const wanted = endpoint === undefined ? undefined : hostOf(endpoint);
  const handle = handler.handle.bind(handler);
  const destroy = handler.destroy.bind(handler);
  let closed = false;
  handler.destroy = () => {
    closed = true;
    destroy();
  };
  handler.handle = async (request, options) => {
    // A retry that was waiting would open the connections anew.
    if (closed) throw new TrailwardError('TW_AWS_FAILED', `A request to ${request.hostname} was not sent: the clients are closed.`);
    const refusal = refused(request.hostname, wanted);
    if (refusal !== undefined) throw new TrailwardError('TW_AWS_REMOTE', `A request to ${request.hostname} was not sent: ${refusal}.`);
    return handle(request, options);
  };
  return handler;
}

function refused(host: string, wanted: string | undefined): string | undefined {
  if (isLoopback(host)) return undefined;
  if (process.env['TRAILWARD_REFUSE_REMOTE']) return 'TRAILWARD_REFUSE_REMOTE is set, and the host is not this machine';
  return wanted === undefined || host === wanted ? undefined : `the endpoint is ${wanted}`;
}

function hostOf(endpoint: string): string {
  if (!URL.canParse(endpoint)) throw new TrailwardError('TW_USAGE', `The endpoint ${endpoint} is no URL.`);
  return new URL(endpoint).hostname;
}
