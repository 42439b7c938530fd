import { TrailwardError } from '../../kernel/errors.ts';

/**
 * The ARN of somebody who may apply a plan in an account: a user, a role or a session of one, or root.
 * @throws TrailwardError `TW_USAGE` for any other
 */
export function callerOf(arn: string, account: string): string {
  const found = /^arn:[^:]+:(?:iam|sts)::(\d{12}):(?:user|role|assumed-role|federated-user)\/.|^arn:[^:]+:iam::(\d{12}):root$/.exec(arn);
  if (found === null) throw new TrailwardError('TW_USAGE', '--caller is the ARN of a user, a role or a session, or of root.');
  if ((found[1] ?? found[2]) !== account) throw new TrailwardError('TW_USAGE', `--caller is of another account than ${account}.`);
  return arn;
}
