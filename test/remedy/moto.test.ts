import { describe, expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madeGroup, madeKey, madePolicy, madeRole, madeUser } from '../../src/account/cases.ts';
import { makePlan, type Wish } from '../../src/app/remedy/make-plan.ts';
import { collect } from '../../src/aws/collect/collect.ts';
import { testClients } from '../../src/aws/test-kit.ts';
import { awsWorld } from '../../src/aws/world/aws-world.ts';
import { startBareMoto } from '../backends/start-moto.ts';
import { useBackend } from '../backends/use-backend.ts';
import { clockAt } from './kit/clock-at.ts';
import { roomy, stepNames } from './kit/plan-case.ts';
import { populate } from './kit/populate.ts';
import { thereAndBack } from './kit/there-and-back.ts';
import { withAnotherAdministrator } from './kit/whole-state.ts';

const key = 'AKIAEXAMPLE000000001';
const read = document([{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }]);
const trust = (...names: string[]) =>
  document(
    names.map((name) => ({
      Sid: name,
      Effect: 'Allow',
      Principal: { Service: `${name.toLowerCase()}.amazonaws.com` },
      Action: 'sts:AssumeRole',
    })),
  );
const arn = 'arn:aws:iam::111122223333:policy/reader';

const state = withAnotherAdministrator(
  madeAccount({
    groups: [madeGroup('staff')],
    users: [
      madeUser('alice', { accessKeys: all(madeKey(key)), groups: held({ AGPAEXAMPLESTAFF: 'staff' }) }),
      madeUser('bob', { attached: held({ [arn]: 'reader' }), inline: held({ own: is(read) }) }),
    ],
    roles: [madeRole('deploy', { inline: held({ old: is(read) }), trust: is(trust('EC2', 'Lambda')) })],
    policies: [
      madePolicy('reader', [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }], {
        versions: all(
          { id: 'v1', created: is('2025-01-01T00:00:00Z'), document: is(read) },
          {
            id: 'v2',
            created: is('2025-01-01T00:00:00Z'),
            document: is(document([{ Effect: 'Allow', Action: 's3:List*', Resource: '*' }])),
          },
        ),
      }),
    ],
  }),
);

const wish = (action: string, target: string, parameters: Wish['parameters'] = {}): Wish => ({ action, target, parameters });

describe('on moto', () => {
  const moto = useBackend(() => startBareMoto('111122223333'));

  it('one plan of many remedies of IAM is applied, and all of it taken back', async () => {
    const clients = testClients(moto().endpoint);
    const id = (await populate(state, clients)).get(key) ?? '';
    const clock = clockAt(`${new Date().toISOString().slice(0, 19)}Z`);
    const collected = async () => (await collect(clients, { regions: ['us-east-1'] })).state;
    const before = await collected();
    const planned = makePlan(
      [
        wish('set-password-policy', 'account'),
        wish('deactivate-access-key', `access-key:${id}`),
        wish('require-mfa', 'user:bob'),
        wish('detach-policy', 'user:bob', { policy: arn }),
        wish('remove-inline-policy', 'inline-policy:role/deploy/old'),
        wish('remove-group-member', 'user:alice', { group: 'staff' }),
        wish('restore-policy-version', `policy:${arn}`, { version: 'v2' }),
        wish('tighten-trust', 'role:deploy', { 'remove-principal': 'lambda.amazonaws.com' }),
        wish('set-account-alias', 'account', { alias: 'red-team-example' }),
        wish('set-tags', 'role:deploy', { tags: 'team=red' }),
      ],
      { kind: 'findings', findings: [] },
      { state: before, partition: 'aws', now: clock.ports.now(), config: roomy, days: 7 },
    );
    if (planned.kind !== 'plan') throw new Error(JSON.stringify(planned));
    expect(planned.left).toEqual([]);
    expect(stepNames(planned.plan)).toEqual([
      'iam:UpdateAccountPasswordPolicy',
      'iam:UpdateAccessKey',
      'iam:TagUser',
      'iam:PutUserPolicy',
      'iam:DetachUserPolicy',
      'iam:DeleteRolePolicy',
      'iam:RemoveUserFromGroup',
      'iam:SetDefaultPolicyVersion',
      'iam:UpdateAssumeRolePolicy',
      'iam:CreateAccountAlias',
      'iam:TagRole',
    ]);
    // Moto says that a user of no name calls by a session, which may be any of those that the plan touches.
    const world = {
      ...awsWorld(clients),
      caller: async () => ({ account: before.account, arn: `arn:aws:iam::${before.account}:user/responder` }),
    };
    const stage = { world, clock, collected, open: async () => undefined };
    await thereAndBack(planned.plan, before, stage, { returns: 'whole', twice: true });
  }, 120_000);
});
