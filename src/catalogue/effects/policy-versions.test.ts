import { describe, expect, it } from 'vitest';
import { blankPolicy } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { PolicyVersion } from '../../account/entities.ts';
import { someMembers, wholeMembers } from '../../account/members.ts';
import { known, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const arn = 'arn:aws:iam::111122223333:policy/Read';
const text = '{ "Statement": [] }';

/** A policy with these versions, the first of which is the default. */
function account(versions: readonly string[], whole = true, standing = versions[0]): AccountState {
  const items: Record<string, PolicyVersion> = Object.fromEntries(
    versions.map((id) => [id, { id, created: unknown('test'), document: known(`{"Id":"${id}"}`, read) }]),
  );
  const policy = {
    ...blankPolicy(arn),
    ...(standing === undefined ? {} : { defaultVersion: known(standing, read) }),
    versions: whole ? wholeMembers(items, read) : someMembers(items, 'test'),
  };
  return { ...emptyState('111122223333'), policies: { by: table([[arn, policy]]), whole: known(true, read) } };
}

const create = (over: JsonObject = {}, versionId: string | null = 'v3') =>
  succeeded(
    'CreatePolicyVersion',
    { policyArn: arn, policyDocument: text, setAsDefault: true, ...over },
    versionId === null ? null : { policyVersion: { versionId, isDefaultVersion: true, createDate: 'Mar 2, 2026, 8:55:31 AM' } },
  );
const remove = (versionId: unknown) => succeeded('DeletePolicyVersion', { policyArn: arn, versionId: String(versionId) });
const choose = (versionId: string) => succeeded('SetDefaultPolicyVersion', { policyArn: arn, versionId });
const policyAfter = (before: AccountState, event: CloudTrailEvent) => stateAfter(before, event).state.policies.by.get(arn);
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

describe('CreatePolicyVersion', () => {
  it('stores the document, and makes it the default only where it says so', () => {
    expect(policyAfter(account(['v1', 'v2']), create())).toMatchObject({
      defaultVersion: { value: 'v3' },
      versions: { items: { v1: {}, v2: {}, v3: { created: { value: '2026-03-02T08:55:31Z' }, document: { value: text } } } },
    });
    const quiet = { ...create({ setAsDefault: false }), responseElements: { policyVersion: { versionId: 'v3' } } };
    for (const event of [
      quiet,
      { ...quiet, requestParameters: { policyArn: arn, policyDocument: text } },
      create({ setAsDefault: 'false' }),
    ])
      expect(policyAfter(account(['v1', 'v2']), event)?.defaultVersion).toMatchObject({ value: 'v1' });
  });
  it('is undone by making the old default one the default again, then deleting', () => {
    for (const event of [create(), create({ setAsDefault: false })]) {
      const { before, back } = thereAndBack(account(['v1', 'v2']), event);
      expect(back).toEqual(before);
    }
    expect(inverseOf(account(['v1']), create())).toEqual({
      kind: 'steps',
      calls: [
        { service: 'iam', action: 'SetDefaultPolicyVersion', parameters: { PolicyArn: arn, VersionId: 'v1' } },
        { service: 'iam', action: 'DeletePolicyVersion', parameters: { PolicyArn: arn, VersionId: 'v3' } },
      ],
    });
  });
  it('leaves open what it does not show', () => {
    const unnamed = policyAfter(account(['v1']), create({}, null));
    expect([unnamed?.versions.whole.kind, unnamed?.defaultVersion.kind]).toEqual(['unknown', 'unknown']);
    expect(policyAfter(account(['v1']), create({ setAsDefault: false }, null))?.defaultVersion).toMatchObject({ value: 'v1' });
    const silent = { ...create({ setAsDefault: [] }), responseElements: { policyVersion: { versionId: 'v3' } } };
    expect(policyAfter(account(['v1']), silent)?.defaultVersion.kind).toBe('unknown');
    expect(policyAfter(account(['v1']), create({ policyDocument: 7 }))?.versions.items['v3']?.document.kind).toBe('unknown');
    const before = account(['v1']);
    expect(stateAfter(before, succeeded('CreatePolicyVersion', { omitted: true })).state).toBe(before);
  });
  it('contradicts a full policy, a version that is there, and a policy of AWS', () => {
    expect(stateAfter(account(['v4', 'v5', 'v6', 'v7', 'v8']), create({}, 'v9')).contradictions).toEqual([
      `Policy ${arn} has 5 versions already.`,
    ]);
    expect(stateAfter(account(['v3']), create()).contradictions).toEqual([`Policy ${arn} has version v3 already.`]);
    const managed = 'arn:aws:iam::aws:policy/Read';
    expect(stateAfter(emptyState('1'), create({ policyArn: managed })).contradictions).toEqual([
      `Policy ${managed} is managed by AWS, and no account can change it.`,
    ]);
  });
  it('is not undone from what is not known', () => {
    for (const [before, event] of [
      [account(['v1'], true, undefined), { ...create(), requestParameters: null }],
      [account([], false), create()],
      [account(['v3']), create()],
      [account(['v1']), create({}, null)],
      [emptyState('1'), create()],
    ] as const)
      expect(inverseOf(before, event)?.kind).toBe('unknown');
    expect(inverseOf(emptyState('1'), create({ setAsDefault: false }))).toMatchObject({ calls: [{ action: 'DeletePolicyVersion' }] });
  });
});

describe('DeletePolicyVersion', () => {
  it('deletes what is not the default', () => {
    expect(stateAfter(account(['v2', 'v1']), remove('v1')).contradictions).toEqual([]);
    expect(Object.keys(policyAfter(account(['v2', 'v1']), remove('v1'))?.versions.items ?? {})).toEqual(['v2']);
  });
  it('comes back under a new version id', () => {
    expect(inverseOf(account(['v2', 'v1']), remove('v1'))).toEqual({
      kind: 'partly',
      calls: [
        {
          service: 'iam',
          action: 'CreatePolicyVersion',
          parameters: { PolicyArn: arn, PolicyDocument: '{"Id":"v1"}', SetAsDefault: false },
        },
      ],
      lost: ['The version id v1: the document comes back under a new one.'],
    });
    for (const before of [account(['v2']), account(['v2'], false), emptyState('1')])
      expect(inverseOf(before, remove('v1'))?.kind).toBe('unknown');
  });
  it('contradicts the default version and one that is not there', () => {
    const { state, contradictions } = stateAfter(account(['v1', 'v2']), remove('v1'));
    expect(contradictions).toEqual([`Version v1 is the default one of policy ${arn}, which AWS does not delete.`]);
    expect(state.policies.by.get(arn)?.defaultVersion.kind).toBe('unknown');
    expect(stateAfter(account(['v1']), remove('v9')).contradictions).toEqual([`Policy ${arn} has no version v9.`]);
    expect(stateAfter(account(['v1'], false), remove('v9')).contradictions).toEqual([]);
  });
  it('leaves no version certain where it names none', () => {
    const after = policyAfter(account(['v2', 'v1']), succeeded('DeletePolicyVersion', { policyArn: arn, versionId: 7 }));
    expect(after?.versions).toMatchObject({ items: {}, whole: { kind: 'unknown' } });
  });
});

describe('SetDefaultPolicyVersion', () => {
  it('makes another version the default, and is undone exactly', () => {
    expect(policyAfter(account(['v1', 'v2']), choose('v2'))?.defaultVersion).toMatchObject({ value: 'v2' });
    for (const id of ['v1', 'v2']) {
      const { before, back } = thereAndBack(account(['v1', 'v2']), choose(id));
      expect(back).toEqual(before);
    }
    expect(inverseOf(account(['v1', 'v2']), choose('v1'))).toEqual({ kind: 'steps', calls: [] });
  });
  it('reports a version that the state does not have', () => {
    const { state, contradictions } = stateAfter(account(['v1']), choose('v9'));
    expect(contradictions).toEqual([`Policy ${arn} has no version v9.`]);
    expect(state.policies.by.get(arn)).toMatchObject({
      defaultVersion: { value: 'v9' },
      versions: { items: { v9: { document: { kind: 'unknown' } } } },
    });
  });
  it('guesses nothing', () => {
    expect(policyAfter(account(['v1']), succeeded('SetDefaultPolicyVersion', { policyArn: arn }))?.defaultVersion.kind).toBe('unknown');
    for (const before of [account([], false), emptyState('1')]) expect(inverseOf(before, choose('v2'))?.kind).toBe('unknown');
  });
});
