import { document, held, is, madeAccount, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { iamEvent } from '../../iam-event.cases.ts';

const text = document([{ Effect: 'Allow', Action: 's3:List*', Resource: '*' }]);
const version = (id: string) => ({ id, created: is('2025-02-01T00:00:00Z'), document: is(text) });
const policy = madePolicy('shop', [], { defaultVersion: is('v3'), versions: held({ v2: version('v2'), v3: version('v3') }) });
const target = `policy:${policy.arn}`;
const key = `policy/${policy.arn}`;
const state = madeAccount({ users: [madeUser('alice')], roles: [madeRole('deploy')], policies: [policy] });
const detached = (eventTime: string) => ({
  [key]: [{ ...iamEvent('DetachUserPolicy', '01-01', { policyArn: policy.arn, userName: 'alice' }), eventTime }],
});

export const cases: readonly ActionCase[] = [
  {
    name: 'out of use for the grace: versions first, then the policy',
    state,
    target,
    events: detached('2025-11-01T00:00:00Z'),
    expect: 'steps',
    steps: ['iam:DeletePolicyVersion', 'iam:DeletePolicy'],
    risk: 'R3',
    says: ['permission set', 'ANPAEXAMPLESHOP'],
    parametersOf: [{ VersionId: 'v2' }, { PolicyArn: policy.arn }],
    comesBack: false,
  },
  {
    name: 'known to be unused since a day',
    state,
    target,
    events: {},
    parameters: { since: '2025-06-01' },
    expect: 'steps',
    steps: ['iam:DeletePolicyVersion', 'iam:DeletePolicy'],
    comesBack: false,
  },
  {
    name: 'detached within the grace',
    state,
    target,
    events: detached('2026-01-15T00:00:00Z'),
    expect: 'refused',
    says: ['less than 90 days ago'],
  },
  {
    name: 'a shorter grace that is asked for',
    state,
    target,
    events: detached('2026-01-15T00:00:00Z'),
    parameters: { days: '30' },
    expect: 'steps',
    steps: ['iam:DeletePolicyVersion', 'iam:DeletePolicy'],
    comesBack: false,
  },
  { name: 'a history too short to tell', state, target, events: {}, expect: 'refused', says: ['shows 0 days'] },
  { name: 'no history', state, target, expect: 'refused', says: ['no history was ingested'] },
  {
    name: 'created within the grace',
    state: madeAccount({ policies: [{ ...policy, created: is('2026-02-01T00:00:00Z') }] }),
    target,
    events: detached('2025-11-01T00:00:00Z'),
    expect: 'refused',
    says: ['was created at'],
  },
  {
    name: 'still attached',
    state: madeAccount({ users: [madeUser('alice', { attached: held({ [policy.arn]: 'shop' }) })], policies: [policy] }),
    target,
    events: {},
    expect: 'refused',
    says: ['attached to user alice'],
  },
  {
    name: 'a boundary',
    state: madeAccount({ roles: [madeRole('deploy', { boundary: is(policy.arn) })], policies: [policy] }),
    target,
    events: {},
    expect: 'refused',
    says: ['the boundary of role deploy'],
  },
  {
    name: 'users whose policies are not known',
    state: madeAccount({ users: [madeUser('alice', { attached: someMembers({}, 'not read') })], policies: [policy] }),
    target,
    events: {},
    expect: 'refused',
    says: ['Whether something uses'],
  },
  {
    name: 'a boundary that is not known',
    state: madeAccount({ users: [madeUser('alice', { boundary: unknown('not read') })], policies: [policy] }),
    target,
    events: {},
    expect: 'refused',
    says: ['Whether something uses'],
  },
  {
    name: 'a version that nobody knows',
    state: madeAccount({
      policies: [{ ...policy, versions: held({ v2: { ...version('v2'), document: unknown('not read') }, v3: version('v3') }) }],
    }),
    target,
    events: detached('2025-11-01T00:00:00Z'),
    expect: 'refused',
    says: ['AWS keeps no copy'],
  },
  { name: 'gone already', state: madeAccount(), target, expect: 'nothing' },
  { name: 'a policy of AWS', state, target: 'policy:arn:aws:iam::aws:policy/ReadOnlyAccess', expect: 'refused', says: ['managed by AWS'] },
];
