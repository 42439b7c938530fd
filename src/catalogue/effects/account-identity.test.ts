import { describe, expect, it } from 'vitest';
import { emptyState } from '../../account/empty-state.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded } from './test-kit.ts';

const state = emptyState('111122223333');

describe('what IAM shows of the account and the state does not hold', () => {
  it.each([
    ['UpdateAccountName', 'irreversible'],
    ['UpdateAccountEmailAddress', 'irreversible'],
    ['SetSTSRegionalEndpointStatus', 'irreversible'],
    ['PutAccountProperties', 'unknown'],
  ])('%s leaves the state as it is', (name, kind) => {
    const event = succeeded(name, { properties: { 'Example/Property': 'true' } });
    expect(stateAfter(state, event)).toEqual({ state, contradictions: [] });
    expect(findEntry(event.eventSource, name)?.history?.inverse(state, event).kind).toBe(kind);
  });
});
