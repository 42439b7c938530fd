import { describe, expect, it } from 'vitest';
import { blankRole } from './blank.ts';
import { emptyState } from './empty-state.ts';
import { flattenOne } from './flatten.ts';
import { known } from './part.ts';
import type { AccountState } from './state.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };

function withTrust(text: string): AccountState {
  const state = emptyState('111122223333');
  return { ...state, roles: { ...state.roles, by: state.roles.by.put('r', { ...blankRole('r'), trust: known(text, read) }) } };
}

describe('flattenOne', () => {
  it('takes a document that is nested without end as its text', () => {
    const deep = `{"Statement":[{"Effect":"Allow","Condition":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}]}`;
    expect(flattenOne(withTrust(deep), 'role', 'r')?.facts.get('trust statement (unreadable)')).toBe(deep);
  });
  it('names statements by what they say, so that moving one changes nothing', () => {
    const one = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
    const two = { Sid: 'Deploy', Effect: 'Allow', Action: 'ecs:*', Resource: '*' };
    const facts = (statements: object[]) =>
      [
        ...(flattenOne(withTrust(JSON.stringify({ Version: '2012-10-17', Statement: statements })), 'role', 'r')?.facts.keys() ?? []),
      ].sort();
    expect(facts([one, two])).toEqual(facts([two, one]));
    expect(facts([one, two])).toContain('trust statement Deploy');
  });
});
