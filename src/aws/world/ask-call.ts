import type { ApiCall } from '../../kernel/api-call.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import type { ReadAnswer } from '../../remediation/plan/reading.ts';
import type { Clients } from '../clients.ts';
import { isReadCall } from './is-read-call.ts';
import { makeCall } from './make-call.ts';

/** Asks a call that only reads; any other is not made. Rejects when the credentials are no good. */
export async function askCall(clients: Clients, call: ApiCall): Promise<ReadAnswer> {
  if (!isReadCall(call))
    return { kind: 'unclear', reason: `The call ${call.service}:${call.action} was not made: it is none that only reads.` };
  try {
    const sent = await makeCall(clients, call);
    if (sent.kind === 'done') return { kind: 'answer', value: sent.answer };
    return sent.kind === 'refused' ? { kind: 'refused', code: sent.code, message: sent.message } : sent;
  } catch (cause) {
    if (!(cause instanceof TrailwardError) || cause.code === 'TW_AWS_CREDENTIALS' || cause.code === 'TW_AWS_REMOTE') throw cause;
    return { kind: 'unclear', reason: cause.message };
  }
}
