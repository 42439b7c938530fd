import { describe, expect, it } from 'vitest';
import { emptyState } from '../../account/empty-state.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const empty = emptyState('111122223333');
const account = (version: string): AccountState => ({
  ...empty,
  settings: { ...empty.settings, globalEndpointTokenVersion: known(version, read) },
});
const set = succeeded('SetSecurityTokenServicePreferences', { globalEndpointTokenVersion: 'v2Token' });

describe('the version of session tokens', () => {
  it('is set, and comes back exactly', () => {
    expect(stateAfter(account('v1Token'), set).state.settings.globalEndpointTokenVersion).toMatchObject({ value: 'v2Token' });
    for (const version of ['v1Token', 'v2Token']) {
      const { before, back } = thereAndBack(account(version), set);
      expect(back).toEqual(before);
    }
  });
  it('does not come back from what is not known', () => {
    expect(findEntry(set.eventSource, set.eventName)?.history?.inverse(empty, set).kind).toBe('unknown');
  });
  it.each([[{}], [{ omitted: true }], [{ globalEndpointTokenVersion: 2 }]])('is unknown after %j', (parameters) => {
    const { state } = stateAfter(account('v1Token'), succeeded(set.eventName, parameters));
    expect(state.settings.globalEndpointTokenVersion.kind).toBe('unknown');
  });
});
