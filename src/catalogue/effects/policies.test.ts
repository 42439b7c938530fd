import { describe, expect, it } from 'vitest';
import { blankGroup, blankPolicy, blankRole, blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { Policy } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const arn = 'arn:aws:iam::111122223333:policy/shop/Read';
const document = '{ "Statement": [] }';
const asked = { policyName: 'Read', path: '/shop/', policyDocument: document, description: 'reads', tags: [{ key: 'team', value: 'a' }] };
const answer = {
  policy: {
    policyName: 'Read',
    policyId: 'ANPAEXAMPLE',
    arn,
    path: '/shop/',
    defaultVersionId: 'v1',
    createDate: 'Mar 2, 2026, 8:55:31 AM',
  },
};
const create = succeeded('CreatePolicy', asked, answer);
const remove = succeeded('DeletePolicy', { policyArn: arn });

function account(policies: readonly Policy[] = [], uses = false): AccountState {
  const whole = known(true as const, read);
  const attached = wholeMembers(uses ? { [arn]: 'Read' } : {}, read);
  return {
    ...emptyState('111122223333'),
    users: { by: table([['bob', { ...blankUser('Bob'), attached }]]), whole },
    groups: { by: table([['ops', { ...blankGroup('Ops'), attached }]]), whole },
    roles: { by: table([['app', { ...blankRole('App'), ...(uses ? { boundary: known(arn, read) } : {}) }]]), whole },
    policies: { by: table(policies.map((policy) => [policy.arn, policy])), whole },
  };
}

function inverseOf(before: AccountState, event: CloudTrailEvent) {
  return findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);
}

const policyAfter = (event: CloudTrailEvent, before = account()) => stateAfter(before, event).state.policies.by.get(arn);

function made(over: Partial<Policy> = {}): Policy {
  const policy = policyAfter(create);
  if (policy === undefined) throw new Error('the policy is not there');
  return { ...policy, ...over };
}

describe('CreatePolicy', () => {
  it('makes v1, and makes v1 the default', () => {
    expect(stateAfter(account(), create).contradictions).toEqual([]);
    expect(policyAfter(create)).toMatchObject({
      arn,
      name: 'Read',
      id: { value: 'ANPAEXAMPLE' },
      path: { value: '/shop/' },
      created: { value: '2026-03-02T08:55:31Z' },
      description: { value: 'reads' },
      tags: { items: { team: 'a' }, whole: { kind: 'known' } },
      defaultVersion: { value: 'v1' },
      versions: { items: { v1: { id: 'v1', document: { value: document } } }, whole: { kind: 'known' } },
    });
  });
  it('makes the ARN from what is asked where the response does not tell it', () => {
    expect(policyAfter(succeeded('CreatePolicy', asked))).toMatchObject({ id: { kind: 'unknown' }, defaultVersion: { value: 'v1' } });
    const china = { ...succeeded('CreatePolicy', { policyName: 'Read' }), awsRegion: 'cn-north-1' };
    expect(stateAfter(account(), china).state.policies.by.has('arn:aws-cn:iam::111122223333:policy/Read')).toBe(true);
  });
  it('knows no more than the answer where AWS left the parameters out', () => {
    expect(policyAfter(succeeded('CreatePolicy', { omitted: true }, answer))).toMatchObject({
      description: { kind: 'unknown' },
      tags: { whole: { kind: 'unknown' } },
      versions: { items: { v1: { document: { kind: 'unknown', reason: 'AWS left the parameters out of the record' } } } },
    });
    for (const parameters of [{}, { omitted: true }, { policyName: 'x', path: 7 }])
      expect(stateAfter(account(), succeeded('CreatePolicy', parameters)).state.policies.whole.kind).toBe('unknown');
  });
  it('is undone by deleting the policy, unless it contradicts the state', () => {
    const { before, back } = thereAndBack(account(), create);
    expect(back).toEqual(before);
    const namesake = blankPolicy('arn:aws:iam::111122223333:policy/READ');
    for (const [state, contradiction] of [
      [account([blankPolicy(arn)]), `Policy ${arn} exists already.`],
      [account([namesake]), `Policy ${namesake.arn} has the name already.`],
    ] as const) {
      expect(stateAfter(state, create).contradictions).toEqual([contradiction]);
      expect(stateAfter(state, create).state.policies.by.size).toBe(1);
      expect(inverseOf(state, create)?.kind).toBe('unknown');
    }
    const awsManaged = blankPolicy('arn:aws:iam::aws:policy/Read');
    expect(stateAfter(account([awsManaged]), create).contradictions).toEqual([]);
  });
  it('leaves a new policy in no use', () => {
    const { state, contradictions } = stateAfter(account([], true), create);
    expect(contradictions).toHaveLength(2);
    expect(state.users.by.get('bob')?.attached.items).toEqual({});
    expect(inverseOf(account([], true), create)?.kind).toBe('unknown');
  });
});

describe('DeletePolicy', () => {
  it('deletes the policy with its default version', () => {
    expect(stateAfter(account([made()]), remove)).toMatchObject({ state: { policies: { by: { size: 0 } } }, contradictions: [] });
    expect(stateAfter(account(), remove).contradictions).toEqual([`Policy ${arn} is not in the account.`]);
  });
  it('reports what AWS requires to be gone, and takes the policy from whatever used it', () => {
    const version = { id: 'v2', created: known('', read), document: known('{}', read) };
    const two = made({ versions: wholeMembers({ ...made().versions.items, v2: version }, read) });
    const { state, contradictions } = stateAfter(account([two], true), remove);
    expect(contradictions).toEqual([
      `Policy ${arn} is still attached to user Bob, group Ops.`,
      `Policy ${arn} is still the permissions boundary of role App.`,
      `Policy ${arn} still has versions besides the default one (v2).`,
    ]);
    expect([state.users.by.get('bob')?.attached.items, state.groups.by.get('ops')?.attached.items]).toEqual([{}, {}]);
    expect(state.roles.by.get('app')?.boundary.kind).toBe('unknown');
  });
  it('comes back under another id, as v1', () => {
    expect(inverseOf(account([made()]), remove)).toEqual({
      kind: 'partly',
      calls: [
        {
          service: 'iam',
          action: 'CreatePolicy',
          parameters: {
            PolicyName: 'Read',
            Path: '/shop/',
            PolicyDocument: document,
            Description: 'reads',
            Tags: [{ Key: 'team', Value: 'a' }],
          },
        },
      ],
      lost: ['The unique id ANPAEXAMPLE: the new policy gets another.'],
    });
    const third = { id: 'v3', created: known('', read), document: known(document, read) };
    const bare = { ...blankPolicy(arn), defaultVersion: known('v3', read), versions: wholeMembers({ v3: third }, read) };
    expect(inverseOf(account([bare], true), remove)).toMatchObject({
      calls: [{ parameters: { PolicyName: 'Read', Path: '/shop/', PolicyDocument: document } }],
      lost: [
        'The unique id: the new policy gets another.',
        'The version id v3: the document comes back as v1.',
        'The description, which is not known.',
        'Tags that are not known.',
        expect.stringContaining('attached to user Bob, group Ops'),
        expect.stringContaining('boundary of role App'),
      ],
    });
  });
  it('is not brought back where the document is not known', () => {
    for (const before of [account(), account([blankPolicy(arn)]), emptyState('1')]) expect(inverseOf(before, remove)?.kind).toBe('unknown');
  });
  it('is nothing that an account can do to a policy of AWS', () => {
    const managed = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
    const event = succeeded('DeletePolicy', { policyArn: managed });
    const before = account([{ ...made(), arn: managed }]);
    expect(stateAfter(before, event).contradictions).toEqual([`Policy ${managed} is managed by AWS, and no account can delete it.`]);
    expect(inverseOf(before, event)?.kind).toBe('unknown');
  });
  it('changes nothing without an ARN', () => {
    const before = account([made()]);
    for (const parameters of [{}, { omitted: true }, { policyArn: null }])
      expect(stateAfter(before, succeeded('DeletePolicy', parameters)).state).toBe(before);
  });
});
