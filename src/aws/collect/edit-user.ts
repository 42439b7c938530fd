import type { User } from '../../account/entities.ts';
import type { AccountState } from '../../account/state.ts';

/** An edit of one user, by name; of none when the state does not have it. */
export function editUser(name: string, edit: (user: User) => User): (state: AccountState) => AccountState {
  const key = name.toLowerCase();
  return (state) => {
    const user = state.users.by.get(key);
    return user === undefined ? state : { ...state, users: { ...state.users, by: state.users.by.put(key, edit(user)) } };
  };
}
