import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { all, madeAccount, madeKey, madeUser } from '../../account/cases.ts';
import type { Approvals } from '../../kernel/config.ts';
import type { Approval } from '../../remediation/plan/approval.ts';
import { digestOfPlan } from '../../remediation/plan/build-plan.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import { planOf } from './apply-kit.cases.ts';
import { approvalProblems } from './approvals.ts';
import { approve } from './approve.ts';

const key = 'AKIAEXAMPLE000000001';
const made = planOf(
  madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey(key)) })] }),
  'deactivate-access-key',
  `access-key:${key}`,
);
const sealed = (body: Plan): Plan => ({ ...body, digest: digestOfPlan(body), id: digestOfPlan(body).slice(0, 12) });
const plan = sealed({ ...made, approvals: { required: 0, requester: 'Ann ' } });
const other = sealed({ ...plan, title: 'Another plan' });

const pairs = new Map(['ann', 'bob', 'cid'].map((name) => [name, generateKeyPairSync('ed25519')]));
const pem = (name: string, half: 'publicKey' | 'privateKey') =>
  String(pairs.get(name)?.[half].export(half === 'publicKey' ? { type: 'spki', format: 'pem' } : { type: 'pkcs8', format: 'pem' }));
const approvers = [...pairs.keys()].map((name) => ({ name, key: pem(name, 'publicKey') }));
const at = '2026-03-02T10:00:00Z';

const tried = (name: string, of: Plan = plan, by = name, when = at) =>
  approve(of, { approver: name, at: when, key: pem(by, 'privateKey'), approvers });

function approved(name: string, of: Plan = plan): Approval {
  const found = tried(name, of);
  if (found.kind !== 'approval') throw new Error(found.reason);
  return found.approval;
}

const two: Approvals = { required: 2, approvers };

it.each<[string, Approvals, () => readonly Approval[], Plan, string | undefined]>([
  ['two people', two, () => [approved('bob'), approved('cid')], plan, undefined],
  ['nobody, where nobody need', { ...two, required: 0 }, () => [], plan, undefined],
  ['one person twice', two, () => [approved('bob'), approved('bob')], plan, 'needs 2 approvals and has 1'],
  ['one person by two names', two, () => [approved('bob'), { ...approved('bob'), approver: 'cid' }], plan, 'signature of cid does not fit'],
  ['approvals of another plan', two, () => [approved('bob', other), approved('cid', other)], plan, 'has 0'],
  [
    'approvals of another plan, renamed',
    two,
    () => [approved('bob', other), approved('cid')].map((one) => ({ ...one, digest: plan.digest })),
    plan,
    'signature of bob',
  ],
  [
    'an approval at another time than was signed',
    two,
    () => [approved('bob'), { ...approved('cid'), at: '2026-03-03T10:00:00Z' }],
    plan,
    'signature of cid',
  ],
  [
    'whoever asked, written otherwise',
    two,
    () => [approved('bob'), { ...approved('cid'), approver: 'ann' }],
    plan,
    'ann asked for the plan',
  ],
  ['somebody whom nobody named', two, () => [approved('bob'), { ...approved('cid'), approver: 'eve' }], plan, 'names no such approver'],
  [
    'anybody, of a plan that leaves out who asked',
    two,
    () => [approved('bob'), approved('cid')],
    sealed({ ...made, approvals: { required: 0 } }),
    'does not say who asked',
  ],
  ['as few as the plan says, where the configuration asks for more', two, () => [approved('bob')], plan, 'needs 2'],
  [
    'as few as the configuration says, where the plan asks for more',
    { ...two, required: 1 },
    () => [approved('bob')],
    sealed({ ...plan, approvals: { required: 3, requester: 'ann' } }),
    'needs 3',
  ],
])('%s', (_name, config, approvals, of, says) => {
  const problems = approvalProblems(of, config, approvals()).join(' ');
  if (says === undefined) expect(problems).toBe('');
  else expect(problems).toContain(says);
});

it.each<[string, () => ReturnType<typeof approve>, string]>([
  ['by whoever asked, however the name is written', () => tried('ann'), 'asked for the plan'],
  ['with the key of another', () => tried('bob', plan, 'cid'), 'not that of bob'],
  ['after its last day', () => tried('bob', plan, 'bob', '2026-03-10T00:00:00Z'), 'expired'],
  ['where it is no plan that could be applied', () => tried('bob', sealed({ ...plan, risk: 'R0' })), 'no plan that can be applied'],
])('no plan is approved %s', (_name, attempt, says) => {
  expect(attempt()).toMatchObject({ kind: 'refused', reason: expect.stringContaining(says) });
});
