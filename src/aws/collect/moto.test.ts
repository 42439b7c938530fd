import { describe, expect, it } from 'vitest';
import { startMoto } from '../../../test/backends/start-moto.ts';
import { useBackend } from '../../../test/backends/use-backend.ts';
import { testClients } from '../test-kit.ts';
import { collect } from './collect.ts';

describe('an account of moto', () => {
  const moto = useBackend(startMoto);
  it('collects', async () => {
    const clients = testClients(moto().endpoint);
    const iam = await clients.iam();
    await iam.createUser({ UserName: 'alice', Path: '/team/', Tags: [{ Key: 'a', Value: 'b' }] });
    const before = Date.now();
    const { state, problems } = await collect(clients, { regions: ['us-east-1'] });
    console.log(Date.now() - before, JSON.stringify(problems, null, 1), [...state.policies.by.values()][0]);
    expect(1).toBe(1);
  });
});
