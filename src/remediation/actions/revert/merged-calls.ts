import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import type { ApiCall } from '../../../kernel/api-call.ts';
import { asObject, type Json, type JsonObject } from '../../../kernel/json.ts';
import type { PastChange } from '../../action.ts';

export type Merged = { kind: 'calls'; calls: readonly ApiCall[]; kept: readonly string[] } | { kind: 'conflict'; reason: string };

/**
 * The calls of an inverse, with the statements that later changes brought into the same document kept: of the document as
 * it is now, only what the event added goes, and what it took away comes back.
 */
export function mergedCalls(inverse: readonly ApiCall[], { before, after }: PastChange, now: AccountState): Merged {
  const calls: ApiCall[] = [];
  const kept: string[] = [];
  for (const call of inverse) {
    const place = placeOf(call);
    const [was, became, is] = [before, after, now].map((state) => (place === undefined ? undefined : documentAt(state, place)));
    if (place === undefined || is === undefined || is === became) {
      calls.push(call);
      continue;
    }
    const [a, b, c] = [statementsOf(was), statementsOf(became), statementsOf(is)];
    if (a === undefined || b === undefined || c === undefined)
      return {
        kind: 'conflict',
        reason: `The document that ${call.action} would write was changed since, and cannot be read statement by statement.`,
      };
    const added = new Set(b.filter((statement) => !a.includes(statement)));
    const taken = a.filter((statement) => !b.includes(statement));
    const merged = [...c.filter((statement) => !added.has(statement)), ...taken.filter((statement) => !c.includes(statement))];
    if (merged.length === 0) {
      calls.push(call);
      continue;
    }
    kept.push(`${c.filter((statement) => !b.includes(statement)).length} statements that came later stay in the document.`);
    calls.push(written(place, { ...asObject(JSON.parse(is)), Statement: merged.map((statement): Json => JSON.parse(statement)) }));
  }
  return { kind: 'calls', calls, kept };
}

/** Where a document is: an inline policy, or the trust of a role. */
type Place = { holder: 'User' | 'Group' | 'Role'; name: string; policy?: string };

function placeOf({ service, action, parameters }: ApiCall): Place | undefined {
  const holder = /^(?:Put|Delete)(User|Group|Role)Policy$/.exec(action)?.[1];
  if (service !== 'iam') return undefined;
  if (holder === 'User' || holder === 'Group' || holder === 'Role')
    return { holder, name: String(parameters[`${holder}Name`]), policy: String(parameters['PolicyName']) };
  return action === 'UpdateAssumeRolePolicy' ? { holder: 'Role', name: String(parameters['RoleName']) } : undefined;
}

function documentAt(state: AccountState, { holder, name, policy }: Place): string | undefined {
  const key = name.toLowerCase();
  const role = holder === 'Role' ? state.roles.by.get(key) : undefined;
  if (policy === undefined) return role === undefined ? undefined : knownValue(role.trust);
  const entity = role ?? (holder === 'User' ? state.users.by.get(key) : state.groups.by.get(key));
  const inline = entity === undefined ? undefined : memberAt(entity.inline, policy);
  return inline === undefined ? undefined : knownValue(inline);
}

function written({ holder, name, policy }: Place, document: JsonObject): ApiCall {
  const text = JSON.stringify(document);
  if (policy === undefined)
    return { service: 'iam', action: 'UpdateAssumeRolePolicy', parameters: { RoleName: name, PolicyDocument: text } };
  return {
    service: 'iam',
    action: `Put${holder}Policy`,
    parameters: { [`${holder}Name`]: name, PolicyName: policy, PolicyDocument: text },
  };
}

/** Statements as canonical text, so that they can be compared; none where there is no document. */
function statementsOf(document: string | undefined): string[] | undefined {
  if (document === undefined) return [];
  try {
    const statement = asObject(JSON.parse(document))?.['Statement'];
    const list = Array.isArray(statement) ? statement : [statement ?? null];
    return list.map((one) => JSON.stringify(one));
  } catch {
    return undefined;
  }
}
