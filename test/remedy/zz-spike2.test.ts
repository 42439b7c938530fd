import { describe, it, vi } from 'vitest';
import { writeFileSync } from 'node:fs';
import { clientFactory } from '../../src/aws/client-factory.ts';
import { awsWorld } from '../../src/aws/world/aws-world.ts';
import { calls } from '../../src/remediation/calls.generated.ts';
import { filled, operation, sdkModule } from '../../src/remediation/sdk-shapes.test-kit.ts';
import { isJsonObject } from '../../src/kernel/json.ts';
import { startEnforcingLocalemu } from '../backends/start-localemu.ts';
import { useBackend } from '../backends/use-backend.ts';

const account = '100000000001';
const turns: Record<string, string> = { PolicyArn: `arn:aws:iam::${account}:policy/p`, OpenIDConnectProviderArn: `arn:aws:iam::${account}:oidc-provider/idp.example.com/one`, SAMLProviderArn: `arn:aws:iam::${account}:saml-provider/corp`, SerialNumber: `arn:aws:iam::${account}:mfa/bob` };
const told: string[] = [];
describe('spike', () => {
  const emu = useBackend(startEnforcingLocalemu);
  it('runs', async () => {
      vi.stubEnv('TRAILWARD_REFUSE_REMOTE', '1');
      const clientsOf = async (id: string, secret: string) => {
      vi.stubEnv('AWS_ACCESS_KEY_ID', id);
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', secret);
      const clients = clientFactory({ endpoint: emu().endpoint, region: 'us-east-1', maxAttempts: 1 });
      await (await clients.sts()).config.credentials();
      return clients; };
      const root = await clientsOf(account, 'x');
      const iam = await root.iam();
      await iam.createUser({ UserName: 'trailward' });
      const { AccessKey } = await iam.createAccessKey({ UserName: 'trailward' });
      const caller = await clientsOf(AccessKey?.AccessKeyId ?? '', AccessKey?.SecretAccessKey ?? '');
      const world = awsWorld(caller);
      console.log(await world.caller());
      for (const record of calls) {
        const sdk = await sdkModule(record.service);
        const shapes = operation(sdk, record.action);
        const sample = filled(shapes?.input, (m) => turns[m]);
        const parameters = isJsonObject(sample) ? sample : {};
        const name = `${record.service}:${record.action}`;
        const permissions = record.permissions ?? [name];
        const res = record.resource({}, { account: '*', partition: 'aws' }).replace(/.*delegation-request.*/, '*');
        const say = async (Statement: object[]) => {
          await iam.putUserPolicy({ UserName: 'trailward', PolicyName: 'p', PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement }) });
          const t = performance.now();
          const sent = await world.send({ service: record.service, action: record.action, parameters }).catch((e: Error) => ({ kind: 'threw', reason: e.message }));
          const text = sent.kind === 'refused' ? `${(sent as {code: string}).code} ${(sent as {message: string}).message}` : sent.kind === 'done' ? 'DONE' : `${sent.kind} ${(sent as {reason: string}).reason}`;
          return `${text.slice(0, 170)} [${Math.round(performance.now()-t)}ms]`;
        };
        const without = await say([{ Effect: 'Allow', Action: 'sts:Nothing', Resource: '*' }]);
        const within = await say([{ Effect: 'Allow', Action: permissions, Resource: res }]);
        const star = /AccessDenied/.test(within) ? await say([{ Effect: 'Allow', Action: permissions, Resource: '*' }]) : '';
        told.push(`${name}\n   without: ${without}\n   with:    ${within}${star && `\n   star:   ${star}`}`);
      }
      writeFileSync('/tmp/spike/told2.txt', told.join('\n'));
      root.close(); caller.close();
    vi.unstubAllEnvs();
  }, 600_000);
});
