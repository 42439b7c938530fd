import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/account/facts.ts';
import { noConfig } from '../../src/kernel/config.ts';
import { applyPlan } from '../../src/app/remedy/apply-plan.ts';
import { makePlan } from '../../src/app/remedy/make-plan.ts';
import { planRollback } from '../../src/app/remedy/plan-rollback.ts';
import { testJournal, testPorts } from '../../src/app/remedy/apply-kit.cases.ts';
import { testClients } from '../../src/aws/test-kit.ts';
import { collect } from '../../src/aws/collect/collect.ts';
import { awsWorld } from '../../src/aws/world/aws-world.ts';
import { startMoto } from '../backends/start-moto.ts';
import { useBackend } from '../backends/use-backend.ts';

describe('on moto', () => {
  const moto = useBackend(startMoto);

  it('keys and the password policy are changed and put back', async () => {
    const clients = testClients(moto().endpoint);
    const iam = await clients.iam();
    await iam.createUser({ UserName: 'alice' });
    const { AccessKey } = await iam.createAccessKey({ UserName: 'alice' });
    const before = (await collect(clients, { regions: ['us-east-1'] })).state;
    const now = `${new Date().toISOString().slice(0, 19)}Z`;
    const context = { state: before, partition: 'aws', now, config: noConfig, days: 7 };
    const planned = makePlan(
      [
        { action: 'set-password-policy', target: 'account', parameters: {} },
        { action: 'deactivate-access-key', target: `access-key:${AccessKey?.AccessKeyId}`, parameters: {} },
      ],
      { kind: 'findings', findings: [] },
      context,
    );
    if (planned.kind !== 'plan') throw new Error(JSON.stringify(planned));
    const world = awsWorld(clients);
    const clock = {
      seconds: () => performance.now() / 1_000,
      ports: {
        now: () => now,
        elapsed: () => performance.now() / 1_000,
        sleep: (s: number) => new Promise<void>((done) => setTimeout(done, s * 1_000)),
      },
    };
    const journal = testJournal();
    const options = { journal: 'j', config: noConfig, approvals: [] };
    expect(await applyPlan(planned.plan, testPorts(world, journal, clock), options)).toEqual({ kind: 'applied' });
    const back = await planRollback(journal.read(), world, { toStep: 0, now, expires: '2099-01-01T00:00:00Z' });
    if (back.kind !== 'plan') throw new Error(JSON.stringify(back));
    expect(await applyPlan(back.plan, testPorts(world, testJournal(), clock), options)).toEqual({ kind: 'applied' });
    const after = (await collect(clients, { regions: ['us-east-1'] })).state;
    expect(factsOf(after)).toEqual(factsOf(before));
  });
});
