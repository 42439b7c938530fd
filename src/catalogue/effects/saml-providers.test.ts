import { describe, expect, it } from 'vitest';
import { blankSamlProvider } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { SamlProvider } from '../../account/entities.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const arn = 'arn:aws:iam::111122223333:saml-provider/Okta';
const document = '<a/>';
/** SHA-256 of the document. */
const digest = '29114363f749a0226b6988dda3ca2492a954117ab6b5f382706c20300dabc079';

function account(...providers: SamlProvider[]): AccountState {
  const by = table(providers.map((provider) => [provider.arn, provider]));
  return { ...emptyState('111122223333'), samlProviders: { by, whole: known(true, read) } };
}

const create = succeeded('CreateSAMLProvider', { name: 'Okta', sAMLMetadataDocument: document }, { sAMLProviderArn: arn });
const update = (over: JsonObject) => succeeded('UpdateSAMLProvider', { sAMLProviderArn: arn, ...over });
const remove = succeeded('DeleteSAMLProvider', { sAMLProviderArn: arn });
const made = stateAfter(account(), create).state;
const providerAfter = (before: AccountState, event: CloudTrailEvent) => stateAfter(before, event).state.samlProviders.by.get(arn);
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

describe('CreateSAMLProvider', () => {
  it('keeps the digest of the metadata, and is undone by deleting the provider', () => {
    expect(stateAfter(account(), create).contradictions).toEqual([]);
    expect(providerAfter(account(), create)).toMatchObject({
      arn,
      created: { value: '2026-03-02T09:00:00Z' },
      metadataDigest: { value: digest },
      validUntil: { kind: 'unknown' },
      tags: { items: {}, whole: { kind: 'known' } },
    });
    const { before, back } = thereAndBack(account(), create);
    expect(back).toEqual(before);
    expect(inverseOf(account(blankSamlProvider(arn)), create)?.kind).toBe('unknown');
  });
  it('reads from the metadata when they end', () => {
    const text = '<md:EntityDescriptor entityID="x" validUntil="2027-01-31T10:00:00.000Z"/>';
    const event = succeeded('CreateSAMLProvider', { name: 'Okta', sAMLMetadataDocument: text });
    expect(providerAfter(account(), event)?.validUntil).toMatchObject({ value: '2027-01-31T10:00:00Z' });
  });
  it('guesses no metadata that the record does not hold', () => {
    for (const sAMLMetadataDocument of [null, 7, 'HIDDEN_DUE_TO_SECURITY_REASONS'])
      expect(providerAfter(account(), succeeded('CreateSAMLProvider', { name: 'Okta', sAMLMetadataDocument }))?.metadataDigest.kind).toBe(
        'unknown',
      );
    expect(
      providerAfter(account(), succeeded('CreateSAMLProvider', { omitted: true }, { sAMLProviderArn: arn }))?.metadataDigest,
    ).toMatchObject({
      reason: 'AWS left the parameters out of the record',
    });
    const unnamed = succeeded('CreateSAMLProvider', { omitted: true });
    expect(stateAfter(account(), unnamed).state.samlProviders.whole.kind).toBe('unknown');
    expect(inverseOf(account(), unnamed)?.kind).toBe('unknown');
  });
});

describe('UpdateSAMLProvider', () => {
  it('replaces the metadata where it gives any', () => {
    const next = providerAfter(made, update({ sAMLMetadataDocument: '<b/>' }))?.metadataDigest;
    expect(next?.kind === 'known' && next.value !== digest).toBe(true);
    expect(providerAfter(made, update({ assertionEncryptionMode: 'Required' }))?.metadataDigest).toMatchObject({ value: digest });
    expect(providerAfter(made, succeeded('UpdateSAMLProvider', { omitted: true }, { sAMLProviderArn: arn }))?.metadataDigest.kind).toBe(
      'unknown',
    );
    expect(stateAfter(account(), update({})).contradictions).toEqual([`SAML provider ${arn} is not in the account.`]);
  });
  it('changes nothing that its inverse has to undo where the metadata stay', () => {
    for (const over of [{}, { sAMLMetadataDocument: document }])
      expect(inverseOf(made, update(over))).toEqual({ kind: 'steps', calls: [] });
  });
  it('says by which digest the old metadata are found', () => {
    expect(inverseOf(made, update({ sAMLMetadataDocument: '<b/>' }))).toMatchObject({
      kind: 'irreversible',
      instead: expect.stringContaining(digest),
    });
    expect(inverseOf(made, update({ removePrivateKey: 'x' }))).toMatchObject({
      kind: 'irreversible',
      lost: ['The private key by which AWS decrypted assertions.'],
    });
  });
  it('does not guess keys and modes', () => {
    for (const event of [
      update({ assertionEncryptionMode: 'Required' }),
      update({ addPrivateKey: 'HIDDEN_DUE_TO_SECURITY_REASONS' }),
      update({ sAMLMetadataDocument: 7 }),
      succeeded('UpdateSAMLProvider', { omitted: true }, { sAMLProviderArn: arn }),
      { ...update({}), requestParameters: null },
    ])
      expect(inverseOf(made, event)?.kind).toBe('unknown');
  });
});

describe('DeleteSAMLProvider', () => {
  it('deletes, and leaves the metadata to whoever kept them', () => {
    expect(stateAfter(made, remove)).toMatchObject({ state: { samlProviders: { by: { size: 0 } } }, contradictions: [] });
    expect(inverseOf(made, remove)).toMatchObject({ kind: 'irreversible', instead: expect.stringContaining(digest) });
    expect(inverseOf(account(), remove)?.kind).toBe('irreversible');
    expect(stateAfter(account(), remove).contradictions).toEqual([`SAML provider ${arn} is not in the account.`]);
    expect(stateAfter(made, succeeded('DeleteSAMLProvider', { omitted: true })).state).toBe(made);
  });
});
