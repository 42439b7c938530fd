import { expect, it } from 'vitest';
import { blankPolicy } from './blank.ts';
import { diffStates } from './diff-states.ts';
import { emptyState } from './empty-state.ts';
import { known } from './part.ts';
import type { AccountState } from './state.ts';
import { table } from './table.ts';

const read = { at: '2026-03-02T09:00:00Z', source: 'test' };
const arn = 'arn:aws:iam::111122223333:policy/deploy';
const withPolicies = (policies: AccountState['policies']['by']): AccountState => ({
  ...emptyState('111122223333'),
  policies: { by: policies, whole: known(true, read) },
});

it('takes a policy for the same when one side does not know its unique id', () => {
  const policy = blankPolicy(arn);
  const before = withPolicies(table([[arn, policy]]));
  const after = withPolicies(table([[arn, { ...policy, id: known('ANPAEXAMPLE0000000001', read) }]]));
  expect(diffStates(before, after).entities).toEqual([]);
});

it('takes two policies of one name at different paths for different ones', () => {
  const other = 'arn:aws:iam::111122223333:policy/team/deploy';
  const before = withPolicies(table([[arn, blankPolicy(arn)]]));
  const after = withPolicies(table([[other, blankPolicy(other)]]));
  expect(diffStates(before, after).entities.map(({ change }) => change)).toEqual(['removed', 'added']);
});
