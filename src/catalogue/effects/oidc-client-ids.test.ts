import { expect, it } from 'vitest';
import { blankOidcProvider } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import { someMembers, wholeMembers } from '../../account/members.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const arn = 'arn:aws:iam::111122223333:oidc-provider/idp.example.com';

function account(ids: readonly string[], whole = true): AccountState {
  const items = Object.fromEntries(ids.map((id) => [id, true as const]));
  const provider = { ...blankOidcProvider(arn), clientIds: whole ? wholeMembers(items, read) : someMembers(items, 'test') };
  return { ...emptyState('111122223333'), oidcProviders: { by: table([[arn, provider]]), whole: known(true, read) } };
}

const call = (name: string, over: JsonObject = {}) => succeeded(name, { openIDConnectProviderArn: arn, clientID: 'x', ...over });
const add = call('AddClientIDToOpenIDConnectProvider');
const remove = call('RemoveClientIDFromOpenIDConnectProvider');
const idsAfter = (before: AccountState, event: CloudTrailEvent) => stateAfter(before, event).state.oidcProviders.by.get(arn)?.clientIds;
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

it('are added and removed, without complaint where nothing changes', () => {
  expect(idsAfter(account(['a']), add)?.items).toEqual({ a: true, x: true });
  expect(idsAfter(account(['a', 'x']), remove)?.items).toEqual({ a: true });
  for (const [ids, event] of [[['x'], add] as const, [[], remove] as const]) {
    expect(stateAfter(account(ids), event).contradictions).toEqual([]);
    expect(inverseOf(account(ids), event)).toEqual({ kind: 'steps', calls: [] });
  }
  expect(idsAfter(account([]), call('AddClientIDToOpenIDConnectProvider', { clientID: '__proto__' }))?.items).toHaveProperty('__proto__');
});

it('come back exactly', () => {
  for (const [before, event] of [[account(['a']), add] as const, [account(['a', 'x'], false), remove] as const]) {
    const facts = thereAndBack(before, event);
    expect(facts.back).toEqual(facts.before);
  }
});

it('are not guessed', () => {
  for (const event of [add, remove]) {
    expect(inverseOf(account([], false), event)?.kind).toBe('unknown');
    expect(inverseOf(emptyState('1'), event)?.kind).toBe('unknown');
    const unnamed = call(event.eventName, { clientID: 7 });
    expect(idsAfter(account(['a']), unnamed)?.whole.kind).toBe('unknown');
    expect(inverseOf(account(['a']), unnamed)?.kind).toBe('unknown');
    const before = account(['a']);
    expect(stateAfter(before, succeeded(event.eventName, { omitted: true })).state).toBe(before);
  }
});

it('contradict a provider that is not there, and more than a hundred of them', () => {
  const other = call('AddClientIDToOpenIDConnectProvider', { openIDConnectProviderArn: `${arn}/other` });
  expect(stateAfter(account([]), other).contradictions).toEqual([`OIDC provider ${arn}/other is not in the account.`]);
  const many = account(Array.from({ length: 100 }, (_, index) => `id${index}`));
  expect(stateAfter(many, add).contradictions).toEqual(['AWS allows 100 client ids, and these are 101.']);
});
