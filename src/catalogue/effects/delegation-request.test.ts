import { describe, expect, it } from 'vitest';
import { emptyState } from '../../account/empty-state.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded } from './test-kit.ts';

const state = emptyState('111122223333');
const step = (verb: string, parameters = {}) => succeeded(verb, { delegationRequestId: 'dr-EXAMPLE1234567890', ...parameters });
const inverseOf = (event: ReturnType<typeof step>) => findEntry(event.eventSource, event.eventName)?.history?.inverse(state, event);

describe('delegation requests', () => {
  it.each([
    'CreateDelegationRequest',
    'AssociateDelegationRequest',
    'RejectDelegationRequest',
    'SendDelegationToken',
    'UpdateDelegationRequest',
  ])('are not part of the state, and %s is not taken back', (name) => {
    expect(stateAfter(state, step(name))).toEqual({ state, contradictions: [] });
    expect(inverseOf(step(name))?.kind).toBe('irreversible');
  });
  it('can be rejected once accepted', () => {
    expect(inverseOf(step('AcceptDelegationRequest'))).toMatchObject({
      kind: 'partly',
      calls: [{ service: 'iam', action: 'RejectDelegationRequest', parameters: { DelegationRequestId: 'dr-EXAMPLE1234567890' } }],
    });
    expect(inverseOf(step('AcceptDelegationRequest', { delegationRequestId: 9 }))?.kind).toBe('unknown');
  });
});
