import { describe, expect, it } from 'vitest';
import { blankOidcProvider } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { OidcProvider } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const arn = 'arn:aws:iam::111122223333:oidc-provider/idp.example.com/realms/build';
const url = 'https://idp.example.com/realms/build';
const thumbprint = 'a'.repeat(40);
const asked = { url, clientIDList: ['sts.amazonaws.com'], thumbprintList: [thumbprint], tags: [{ key: 'team', value: 'a' }] };
const create = succeeded('CreateOpenIDConnectProvider', asked, { openIDConnectProviderArn: arn });
const remove = succeeded('DeleteOpenIDConnectProvider', { openIDConnectProviderArn: arn });

function account(...providers: OidcProvider[]): AccountState {
  const by = table(providers.map((provider) => [provider.arn, provider]));
  return { ...emptyState('111122223333'), oidcProviders: { by, whole: known(true, read) } };
}

const providerAfter = (event: CloudTrailEvent) => stateAfter(account(), event).state.oidcProviders.by.get(arn);
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);
const made = stateAfter(account(), create).state;

describe('CreateOpenIDConnectProvider', () => {
  it('keeps issuer, client ids, thumbprints and tags, and is undone by deleting the provider', () => {
    expect(stateAfter(account(), create).contradictions).toEqual([]);
    expect(providerAfter(create)).toMatchObject({
      arn,
      url: { value: 'idp.example.com/realms/build' },
      created: { value: '2026-03-02T09:00:00Z' },
      clientIds: { items: { 'sts.amazonaws.com': true }, whole: { kind: 'known' } },
      thumbprints: { value: [thumbprint] },
      tags: { items: { team: 'a' }, whole: { kind: 'known' } },
    });
    const { before, back } = thereAndBack(account(), create);
    expect(back).toEqual(before);
    expect(stateAfter(made, create).contradictions).toEqual([`OIDC provider ${arn} exists already.`]);
    expect(inverseOf(made, create)?.kind).toBe('unknown');
  });
  it('does not know the thumbprint that IAM fetches, and takes no list for no client id', () => {
    expect(providerAfter(succeeded('CreateOpenIDConnectProvider', { url }))).toMatchObject({
      clientIds: { items: {}, whole: { kind: 'known' } },
      thumbprints: { kind: 'unknown' },
    });
  });
  it('guesses nothing that the record does not show', () => {
    for (const clientIDList of ['x', [7, 'x'], {}])
      expect(providerAfter(succeeded('CreateOpenIDConnectProvider', { url, clientIDList }))?.clientIds.whole.kind).toBe('unknown');
    const unnamed = succeeded('CreateOpenIDConnectProvider', { omitted: true });
    expect(stateAfter(account(), unnamed).state.oidcProviders.whole.kind).toBe('unknown');
    expect(inverseOf(account(), unnamed)?.kind).toBe('unknown');
    const answered = succeeded('CreateOpenIDConnectProvider', { omitted: true }, { openIDConnectProviderArn: arn });
    expect(providerAfter(answered)).toMatchObject({ clientIds: { whole: { kind: 'unknown' } }, tags: { whole: { kind: 'unknown' } } });
  });
});

describe('DeleteOpenIDConnectProvider', () => {
  it('deletes, and succeeds where there is nothing', () => {
    expect(stateAfter(made, remove)).toMatchObject({ state: { oidcProviders: { by: { size: 0 } } }, contradictions: [] });
    expect(stateAfter(account(), remove).contradictions).toEqual([]);
    expect(inverseOf(account(), remove)).toEqual({ kind: 'steps', calls: [] });
    expect(stateAfter(made, succeeded('DeleteOpenIDConnectProvider', { omitted: true })).state).toBe(made);
  });
  it('comes back under the same ARN', () => {
    expect(inverseOf(made, remove)).toEqual({
      kind: 'partly',
      calls: [
        {
          service: 'iam',
          action: 'CreateOpenIDConnectProvider',
          parameters: { Url: url, ClientIDList: ['sts.amazonaws.com'], ThumbprintList: [thumbprint], Tags: [{ Key: 'team', Value: 'a' }] },
        },
      ],
      lost: ['The date of creation, which is that of the new provider.'],
    });
    const bare = { ...blankOidcProvider(arn), clientIds: wholeMembers<true>({}, read) };
    expect(inverseOf(account(bare), remove)).toMatchObject({
      calls: [{ parameters: { Url: url } }],
      lost: [expect.stringContaining('date'), expect.stringContaining('thumbprints'), 'Tags that are not known.'],
    });
  });
  it('is not brought back where the client ids are not known', () => {
    for (const before of [account(blankOidcProvider(arn)), emptyState('1')]) expect(inverseOf(before, remove)?.kind).toBe('unknown');
  });
});
