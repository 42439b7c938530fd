import type { Outcome } from '../kernel/change.ts';
import { asObject } from '../kernel/json.ts';
import type { CloudTrailEvent } from './event.ts';

/** Error codes by which AWS services say that the caller lacks permission. Names differ by service and protocol. */
const denials = [
  /^AccessDenied/,
  /UnauthorizedOperation$/,
  /^(Client\.)?(Unauthorized|NotAuthorized|UnauthorizedAccess|AuthFailure|Forbidden)/,
  /^AuthorizationError/,
  /^NotAuthorizedException$/,
];

/**
 * What became of the call. Any error code means that nothing changed. Sign-in events carry no error code: they say
 * `Failure` under their own name, in `responseElements` or, for service events, in `serviceEventDetails`.
 */
export function outcomeOf(event: CloudTrailEvent): Outcome {
  const code = event.errorCode;
  if (code !== undefined && code !== '') return denials.some((denial) => denial.test(code)) ? 'denied' : 'failed';
  if (event.errorMessage !== undefined && event.errorMessage !== '') return 'failed';
  const said = asObject(event.responseElements)?.[event.eventName] ?? asObject(event.serviceEventDetails)?.[event.eventName];
  return said === 'Failure' ? 'failed' : 'succeeded';
}
