import { describe, expect, it } from 'vitest';
import { emptyState } from '../../account/empty-state.ts';
import { absent, known, type Part } from '../../account/part.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const account = (alias: Part<string>) => ({ ...emptyState('111122223333'), alias });
const create = succeeded('CreateAccountAlias', { accountAlias: 'new' });
const remove = succeeded('DeleteAccountAlias', { accountAlias: 'old' });
const inverseOf = (alias: Part<string>, event: typeof create) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(account(alias), event);

describe('the account alias', () => {
  it('is replaced, given and deleted, and comes back exactly', () => {
    expect(stateAfter(account(known('old', read)), create).state.alias).toMatchObject({ value: 'new' });
    expect(stateAfter(account(known('old', read)), remove).state.alias.kind).toBe('absent');
    for (const [alias, event] of [
      [absent(read), create],
      [known('old', read), create],
      [known('new', read), create],
      [known('old', read), remove],
    ] as const) {
      const { before, back } = thereAndBack(account(alias), event);
      expect(back).toEqual(before);
    }
    expect(inverseOf(known('new', read), create)).toEqual({ kind: 'steps', calls: [] });
  });
  it('contradicts another alias, or none', () => {
    expect(stateAfter(account(absent(read)), remove).contradictions).toEqual(['The account has no alias.']);
    expect(stateAfter(account(known('other', read)), remove).contradictions).toEqual(['The alias of the account is other, not old.']);
  });
  it('does not guess', () => {
    const nothing = emptyState('111122223333').alias;
    expect(inverseOf(nothing, create)?.kind).toBe('unknown');
    // The event itself names the alias that AWS deleted.
    expect(inverseOf(nothing, remove)).toMatchObject({ calls: [{ parameters: { AccountAlias: 'old' } }] });
    for (const parameters of [{}, { omitted: true }, { accountAlias: ['new'] }]) {
      expect(stateAfter(account(known('old', read)), succeeded('CreateAccountAlias', parameters)).state.alias.kind).toBe('unknown');
      expect(stateAfter(account(known('old', read)), succeeded('DeleteAccountAlias', parameters)).state.alias.kind).toBe('absent');
    }
  });
});
