import { expect, it } from 'vitest';
import { blankOidcProvider } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { Json } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const arn = 'arn:aws:iam::111122223333:oidc-provider/idp.example.com';
const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];

function account(list?: readonly string[]): AccountState {
  const provider = { ...blankOidcProvider(arn), ...(list === undefined ? {} : { thumbprints: known(list, read) }) };
  return { ...emptyState('111122223333'), oidcProviders: { by: table([[arn, provider]]), whole: known(true, read) } };
}

const update = (thumbprintList: Json) =>
  succeeded('UpdateOpenIDConnectProviderThumbprint', { openIDConnectProviderArn: arn, thumbprintList });
const after = (list: Json) => stateAfter(account([a]), update(list)).state.oidcProviders.by.get(arn)?.thumbprints;
const inverseOf = (before: AccountState, event: ReturnType<typeof update>) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

it('are replaced as a whole, and put back as they were', () => {
  expect(after([b])).toMatchObject({ value: [b] });
  for (const list of [[b], [a], [b, a]]) {
    const { before, back } = thereAndBack(account([a]), update(list));
    expect(back).toEqual(before);
  }
  expect(inverseOf(account([a]), update([a]))).toEqual({ kind: 'steps', calls: [] });
});

it('are not guessed', () => {
  for (const list of [null, [], 'x', [7], [a, null]]) expect(after(list)?.kind).toBe('unknown');
  for (const before of [account(), emptyState('1')]) expect(inverseOf(before, update([b]))?.kind).toBe('unknown');
  const before = account([a]);
  expect(stateAfter(before, succeeded('UpdateOpenIDConnectProviderThumbprint', { omitted: true })).state).toBe(before);
});
