import { describe, expect, it } from 'vitest';
import { blankServerCertificate } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { ServerCertificate } from '../../account/entities.ts';
import { known, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const pem = `-----BEGIN CERTIFICATE-----
MIIBijCCAS+gAwIBAgIUcyqCSOljMjiKI+D+s9fGPKlfopkwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMB4XDTI2MTEyMTE4MTM1MVoXDTI3
MTEyMTE4MTM1MVowGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEhzhVw0LX1XrJgTwL0YVKQZXX7nFvuw+g/9IGE9dM
VTMgt7jR4+ac2ZEKLhFR3L5P0YtkoDx4G+StmIgmOBIdoaNTMFEwHQYDVR0OBBYE
FCEjIncthUuIt5NzuU7x7Bn+2S9cMB8GA1UdIwQYMBaAFCEjIncthUuIt5NzuU7x
7Bn+2S9cMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAK/Dg9GB
mzTjdx/Rp/l8sWtxJXdemKiiGfBZN9M9wi2/AiEAre8e2Ag/5Be30SUqjXbDwzae
JX9Wuee9/mxjpVEi9T0=
-----END CERTIFICATE-----`;

function account(...certificates: ServerCertificate[]): AccountState {
  const by = table(certificates.map((certificate) => [certificate.name.toLowerCase(), certificate] as const));
  return { ...emptyState('111122223333'), serverCertificates: { by, whole: known(true, read) } };
}

const uploaded = (parameters: JsonObject, metadata: JsonObject | null = null) =>
  succeeded('UploadServerCertificate', parameters, metadata === null ? null : { serverCertificateMetadata: metadata });

const deleted = (name: string) => succeeded('DeleteServerCertificate', { serverCertificateName: name });

const inverseOf = (before: AccountState, event: ReturnType<typeof succeeded>) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

describe('UploadServerCertificate', () => {
  it('takes the expiry and the kind of key from the certificate', () => {
    const event = uploaded(
      { path: '/cloudfront/', serverCertificateName: 'Www', certificateBody: pem, tags: [{ key: 'team', value: 'web' }] },
      { serverCertificateId: 'ASCAEXAMPLE', uploadDate: 'Mar 2, 2026, 8:55:31 AM', expiration: 'Nov 21, 2027, 6:13:51 PM' },
    );
    const { state, contradictions } = stateAfter(account(), event);
    const source = { at: event.eventTime, source: `event ${event.eventID}` };
    expect(state.serverCertificates.by.get('www')).toEqual({
      name: 'Www',
      id: known('ASCAEXAMPLE', source),
      path: known('/cloudfront/', source),
      uploaded: known('2026-03-02T08:55:31Z', source),
      expires: known('2027-11-21T18:13:51Z', source),
      keyType: known('EC prime256v1', source),
      boundTo: unknown('what serves the certificate is not followed'),
      tags: { items: { team: 'web' }, whole: known(true, source) },
    });
    expect(contradictions).toEqual([]);
  });
  it('takes the expiry from the response where the body is garbage, and guesses no more', () => {
    const { state } = stateAfter(
      account(),
      uploaded({ serverCertificateName: 'www', certificateBody: 'EXAMPLE' }, { expiration: 'Jun 2, 2026 11:59:59 PM' }),
    );
    const made = state.serverCertificates.by.get('www');
    expect(made?.expires).toMatchObject({ value: '2026-06-02T23:59:59Z' });
    expect(made?.path).toMatchObject({ value: '/' });
    expect([made?.keyType.kind, made?.id.kind]).toEqual(['unknown', 'unknown']);
  });
  it('is known by its response alone when AWS left the parameters out', () => {
    const { state } = stateAfter(account(), uploaded({ omitted: true }, { serverCertificateName: 'www', path: '/a/' }));
    const made = state.serverCertificates.by.get('www');
    expect(made?.path).toMatchObject({ value: '/a/' });
    expect([made?.expires.kind, made?.tags.whole.kind]).toEqual(['unknown', 'unknown']);
  });
  it.each([{}, { omitted: true }, { serverCertificateName: 7 }])('leaves nobody sure of all certificates after %j', (parameters) => {
    const { state } = stateAfter(account(blankServerCertificate('www')), uploaded(parameters));
    expect(state.serverCertificates.whole.kind).toBe('unknown');
    expect(state.serverCertificates.by.size).toBe(1);
  });
  it('is undone exactly', () => {
    const { before, back } = thereAndBack(
      account(blankServerCertificate('old')),
      uploaded({ serverCertificateName: 'www', certificateBody: pem }),
    );
    expect(back).toEqual(before);
  });
  it('contradicts a state that has the name in other case', () => {
    const before = account(blankServerCertificate('WWW'));
    expect(stateAfter(before, uploaded({ serverCertificateName: 'www' })).contradictions).toEqual([
      'Server certificate www exists already.',
    ]);
    expect(inverseOf(before, uploaded({ serverCertificateName: 'www' }))?.kind).toBe('unknown');
  });
});

describe('DeleteServerCertificate', () => {
  it('removes it, without regard to case', () => {
    const { state, contradictions } = stateAfter(account(blankServerCertificate('www')), deleted('WWW'));
    expect([state.serverCertificates.by.size, contradictions]).toEqual([0, []]);
  });
  it('contradicts a state that has it not, or that has it in use', () => {
    const serving = { ...blankServerCertificate('www'), boundTo: known(['arn:aws:elasticloadbalancing:…:shop'], read) };
    expect(stateAfter(account(), deleted('www')).contradictions).toEqual(['Server certificate www is not in the account.']);
    expect(stateAfter(account(serving), deleted('www')).contradictions).toEqual([
      'Server certificate www was in use by arn:aws:elasticloadbalancing:…:shop.',
    ]);
    expect(stateAfter(emptyState('111122223333'), deleted('www')).contradictions).toEqual([]);
  });
  it('leaves no certificate certain when it names none', () => {
    const { state } = stateAfter(account(blankServerCertificate('www')), succeeded('DeleteServerCertificate', { omitted: true }));
    expect([state.serverCertificates.by.size, state.serverCertificates.whole.kind]).toEqual([0, 'unknown']);
  });
  it('cannot be undone: the owner uploads it again', () => {
    const kept = { ...blankServerCertificate('www'), path: known('/cloudfront/', read) };
    expect(inverseOf(account(kept), deleted('www'))).toMatchObject({
      kind: 'irreversible',
      instead: expect.stringContaining('at path /cloudfront/'),
    });
  });
});
