import type { Sent } from '../../app/ports/world.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { awsError } from '../aws-error.ts';
import { awsFailure } from '../aws-failure.ts';

/**
 * What a call that failed came to. It is refused only when AWS itself says so, which it signs with a request id; a page
 * of somebody in between, an error of AWS's own making or no answer leave it unclear. Nothing that the answer holds is
 * told but the code and message of an error. Throws when the credentials are no good, or nothing was sent at all.
 * @param name `iam:CreateUser`
 * @param secrets texts that the message of AWS may repeat, and nobody shall read there
 */
export function failedCall(name: string, thrown: unknown, secrets: readonly string[]): Exclude<Sent, { kind: 'done' }> {
  if (thrown instanceof TrailwardError) throw thrown;
  const { code, message, kind } = awsError(thrown);
  const said = secrets.reduce((text, secret) => text.replaceAll(secret, '(secret)'), message);
  if (kind === 'credentials') throw awsFailure(`AWS did not take the credentials for ${name}`, { name: code, message: said });
  const { status, requestId, wireCode } = told(thrown);
  if (status === undefined) return { kind: 'unclear', reason: `No answer came to ${name}: ${code}.` };
  if (status < 300) return { kind: 'unclear', reason: `The answer to ${name} could not be read.` };
  if (status >= 500) return { kind: 'unclear', reason: `The answer to ${name} was ${asStatus(code, status)}.` };
  if (requestId === undefined || code === asStatus('', status))
    return { kind: 'unclear', reason: `The answer to ${name} was HTTP ${status}, and not one of AWS.` };
  return { kind: 'refused', code: wireCode ?? code, message: said, requestId, throttled: kind === 'throttled' };
}

function asStatus(code: string, status: number): string {
  const bare = `HTTP ${status}`;
  return code === '' || code === bare ? bare : `${bare}, ${code}`;
}

interface Told {
  status: number | undefined;
  requestId: string | undefined;
  /** The code as AWS wrote it, `NoSuchEntity`; the SDK names some of its classes otherwise. */
  wireCode: string | undefined;
}

function told(thrown: unknown): Told {
  const metadata = memberOf(thrown, '$metadata');
  const status = memberOf(metadata, 'httpStatusCode');
  return {
    status: typeof status === 'number' ? status : undefined,
    // Some emulators, as the protocol of IAM has it, write it into the body alone.
    requestId: text(memberOf(metadata, 'requestId')) ?? text(memberOf(thrown, 'RequestId')),
    wireCode: text(memberOf(thrown, 'Code')),
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
