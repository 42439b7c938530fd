import type { Role, User } from '../account/entities.ts';
import { knownValue } from '../account/part.ts';

/** ARN of a user or role with its path, by which its calls are kept; undefined where the account or the path is not known. */
export function principalArn(
  { account, partition }: { account: string; partition: string },
  kind: 'user' | 'role',
  { name, path }: User | Role,
): string | undefined {
  const at = knownValue(path);
  return at === undefined || account === '' ? undefined : `arn:${partition}:iam::${account}:${kind}${at}${name}`;
}
