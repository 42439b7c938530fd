import type { User } from '../account/entities.ts';
import type { SecretUse } from './plan/secret-use.ts';

/** A password that is made when the step is carried out, and handed over by file; `{ "$secret": "password" }` in the call. */
export function madePassword(user: User): SecretUse {
  return { kind: 'made-password', name: 'password', label: `Temporary console password of user ${user.name}`, handOver: { to: 'file' } };
}
