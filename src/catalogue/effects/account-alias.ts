import { absent, known, knownValue, unknown } from '../../account/part.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { readOf } from './read-of.ts';

/** History of CreateAccountAlias. An account has one alias at most; a new one takes the place of the old. */
export function createAliasHistory(): EventHistory {
  return {
    effect: (before, event) => {
      const alias = aliasIn(event);
      const now = alias === undefined ? unknown('the event does not name the new alias') : known(alias, readOf(event));
      return { state: { ...before, alias: now }, contradictions: [] };
    },
    inverse: ({ alias: before }, event) => {
      const [old, alias] = [knownValue(before), aliasIn(event)];
      if (before.kind === 'unknown') return { kind: 'unknown', reason: 'The alias before is not known.' };
      if (old !== undefined) return old === alias ? { kind: 'steps', calls: [] } : call('CreateAccountAlias', old);
      return alias === undefined
        ? { kind: 'unknown', reason: 'The event does not name the new alias.' }
        : call('DeleteAccountAlias', alias);
    },
    reversible: {
      answer: 'yes',
      reason: 'The old alias can be set again unless another account took it since, and a first alias can be deleted.',
    },
  };
}

/** History of DeleteAccountAlias. */
export function deleteAliasHistory(): EventHistory {
  return {
    effect: (before, event) => {
      const [old, alias] = [knownValue(before.alias), aliasIn(event)];
      const contradictions = [];
      if (before.alias.kind === 'absent') contradictions.push('The account has no alias.');
      else if (old !== undefined && alias !== undefined && old !== alias)
        contradictions.push(`The alias of the account is ${old}, not ${alias}.`);
      return { state: { ...before, alias: absent(readOf(event)) }, contradictions };
    },
    inverse: (before, event) => {
      // AWS deletes only the alias that the account has, so the event itself says what it was.
      const alias = aliasIn(event) ?? knownValue(before.alias);
      return alias === undefined ? { kind: 'unknown', reason: 'The alias before is not known.' } : call('CreateAccountAlias', alias);
    },
    reversible: { answer: 'yes', reason: 'The alias can be created again unless another account took it since.' },
  };
}

function aliasIn(event: CloudTrailEvent): string | undefined {
  return textParameter(event, 'accountAlias');
}

function call(action: 'CreateAccountAlias' | 'DeleteAccountAlias', alias: string): Inverse {
  return { kind: 'steps', calls: [{ service: 'iam', action, parameters: { AccountAlias: alias } }] };
}
