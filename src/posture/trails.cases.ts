import { account, is, madeAccount, madeTrail } from '../account/cases.ts';
import { unknown } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import type { Trail } from '../account/surroundings.ts';
import { table } from '../account/table.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { CheckCase } from './cases.ts';

/** The account that manages the organisation of the made one. */
export const managementAccount = '444455556666';

/** The resource of a trail of the made account, as cases name it. */
export function trailNamed(name: string, owner: string = account): string {
  return `trail arn:aws:cloudtrail:us-east-1:${owner}:trail/${name}`;
}

/** An organisation trail of the management account, as its members see it. */
export function organisationTrail(over: Partial<Trail> = {}): Trail {
  const arn = `arn:aws:cloudtrail:us-east-1:${managementAccount}:trail/everyone`;
  return madeTrail('everyone', { arn, organisation: is(true), ...over });
}

/** An account of which some trails are known, and perhaps not all. */
export function someTrails(...trails: readonly Trail[]): AccountState {
  const by = table(trails.map((trail) => [trail.arn, trail] as const));
  return madeAccount({ over: { trails: { by, whole: unknown('access denied', 'cloudtrail:DescribeTrails') } } });
}

/** An account of which the trails may not be listed, for checks that judge every trail. */
export const unreadableTrails: CheckCase = {
  name: 'not readable',
  state: someTrails(),
  expect: { 'trail (others)': 'UNKNOWN' },
  missing: ['cloudtrail:DescribeTrails'],
};

/** The same, for checks that look for one trail. */
export const unreadableAccountTrails: CheckCase = { ...unreadableTrails, expect: { 'account account': 'UNKNOWN' } };

/** Basic selectors of a trail, one of them unless more are given. */
export function basicSelectors(...selectors: readonly JsonObject[]): Partial<Trail> {
  return { selectors: is({ basic: [...selectors] }) };
}

/** Advanced selectors of a trail, each by its conditions. */
export function advancedSelectors(...selectors: readonly (readonly JsonObject[])[]): Partial<Trail> {
  return { selectors: is({ advanced: selectors.map((conditions) => ({ FieldSelectors: [...conditions] })) }) };
}

/** A condition of an advanced selector. */
export function where(Field: string, operator: string, ...values: readonly string[]): JsonObject {
  return { Field, [operator]: [...values] };
}
