import type { User } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import type { CheckResult, Resource } from './check.ts';
import { everyEntity, orNothing } from './every-entity.ts';

/** Results for every user of an account. Root is not one. */
export function everyUser({ users }: AccountState, judge: (user: User, resource: Resource) => CheckResult): readonly CheckResult[] {
  const results = everyEntity(users, { kind: 'user', plural: 'users' }, (user) => [judge(user, { kind: 'user', name: user.name })]);
  return orNothing(results, 'The account has no users.', users);
}
