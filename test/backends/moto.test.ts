import { GetPolicyCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { iamClient } from './iam-client.ts';
import { loopbackOnly } from './loopback.ts';
import { startMoto } from './start-moto.ts';
import { useBackend } from './use-backend.ts';

describe('moto', () => {
  const moto = useBackend(startMoto);

  it('has an empty account and the policies that AWS manages', async () => {
    const iam = iamClient(moto().endpoint);
    expect((await iam.send(new ListUsersCommand())).Users).toEqual([]);
    const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    expect((await iam.send(new GetPolicyCommand({ PolicyArn: arn }))).Policy?.Arn).toBe(arn);
  });

  it('is gone when it is stopped', async () => {
    const own = await startMoto();
    if (own.kind === 'absent') throw new Error(own.reason);
    await own.stop();
    await expect(fetch(own.endpoint)).rejects.toThrow();
  });
});

describe('an endpoint', () => {
  it.each(['http://127.0.0.1:1', 'http://127.8.8.8:1', 'http://localhost:1', 'http://[::1]:1'])('%s is taken', (endpoint) => {
    expect(loopbackOnly(endpoint)).toBe(endpoint);
  });
  it.each(['https://iam.amazonaws.com', 'http://10.0.0.1', 'http://127.0.0.1.example.com', 'http://0.0.0.0'])(
    '%s is refused',
    (endpoint) => {
      expect(() => iamClient(endpoint)).toThrow('not on loopback');
    },
  );
});
