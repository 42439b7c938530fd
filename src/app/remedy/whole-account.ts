import { readExports } from '../../account/import/read-exports.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { asArray, asString, type Json } from '../../kernel/json.ts';
import type { World } from '../ports/world.ts';

/** Pages that are read at most, of up to 1,000 entities each. */
const mostPages = 100;

const lists = ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies'] as const;

/**
 * Users, groups, roles and policies of the account as they are now, without their credentials; undefined when they may
 * not be read.
 * @param at UTC.
 */
export async function wholeAccount(world: World, at: string): Promise<AccountState | undefined> {
  const found = new Map<string, Json[]>(lists.map((list) => [list, []]));
  let marker: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const parameters = { MaxItems: 1_000, ...(marker === undefined ? {} : { Marker: marker }) };
    const answer = await world.ask({ service: 'iam', action: 'GetAccountAuthorizationDetails', parameters });
    if (answer.kind !== 'answer') return undefined;
    for (const list of lists) found.get(list)?.push(...asArray(answer.value[list]));
    marker = answer.value['IsTruncated'] === true ? asString(answer.value['Marker']) : undefined;
    if (marker === undefined) return stateOf(found, at);
  }
  return undefined;
}

/** Every page was read, so that a list without entities says that there are none. */
function stateOf(found: ReadonlyMap<string, Json[]>, at: string): AccountState {
  const { state } = readExports([{ name: 'details', text: JSON.stringify(Object.fromEntries(found)) }], { readAt: at });
  const whole = known<true>(true, { at, source: 'iam:GetAccountAuthorizationDetails' });
  const { users, groups, roles, policies } = state;
  return {
    ...state,
    users: { ...users, whole },
    groups: { ...groups, whole },
    roles: { ...roles, whole },
    policies: { ...policies, whole },
  };
}
