import { TrailwardError } from '../kernel/errors.ts';
import { awsError } from './aws-error.ts';

/** The error to throw when nothing can go on without the answer of AWS. `what` says what did not work. */
export function awsFailure(what: string, cause: unknown): TrailwardError {
  if (cause instanceof TrailwardError) return cause;
  const { code, message, kind } = awsError(cause);
  const said = message.startsWith(code) ? message : `${code}: ${message}`;
  return new TrailwardError(kind === 'credentials' ? 'TW_AWS_CREDENTIALS' : 'TW_AWS_FAILED', `${what}: ${said}`, cause);
}
