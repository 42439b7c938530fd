import type { Role } from '../account/entities.ts';
import { knownValue } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import type { JsonObject } from '../kernel/json.ts';
import { documentProblem } from '../policy/document-problem.ts';
import { rawStatements } from '../policy/raw-statements.ts';
import type { Proposal, Target } from './action.ts';

export type KnownTrust =
  | { kind: 'trust'; role: Role; text: string; statements: readonly JsonObject[] }
  | Extract<Proposal, { kind: 'refused' }>;

/** The trust policy of a role in a form that can be edited, or the refusal that it is not known or cannot be. */
export function knownTrust(state: AccountState, { name }: Target): KnownTrust {
  const role = state.roles.by.get(name.toLowerCase());
  if (role === undefined)
    return {
      kind: 'refused',
      reason: state.roles.whole.kind === 'known' ? `There is no role ${name}.` : `Whether there is a role ${name} is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const text = knownValue(role.trust);
  if (text === undefined)
    return {
      kind: 'refused',
      reason: `The trust policy of role ${role.name} is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const problem = documentProblem(text, 'trust');
  if (problem !== undefined)
    return {
      kind: 'refused',
      reason: `The trust policy of role ${role.name} ${problem}, so it is not edited.`,
      instead: 'Look at it, and put a right one: trailward plan --action restore-trust --param document=FILE.',
    };
  return { kind: 'trust', role, text, statements: rawStatements(text) };
}
