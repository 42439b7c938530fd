import { describe, expect, it } from 'vitest';
import { startMoto } from '../../../test/backends/start-moto.ts';
import { useBackend } from '../../../test/backends/use-backend.ts';
import { testClients } from '../test-kit.ts';
import { s3 } from './s3.ts';

describe('a bucket of moto', { timeout: 120_000 }, () => {
  const moto = useBackend(startMoto);

  it('is listed page by page and read from any offset', async () => {
    const clients = testClients(moto().endpoint);
    const client = await clients.s3();
    await client.createBucket({ Bucket: 'logs' });
    const day = 'org/AWSLogs/o-exampleorg/123456789012/CloudTrail/eu-west-1/2026/03/02';
    // More than one page of a listing, which has 1,000.
    const keys = Array.from({ length: 1_005 }, (_, index) => `${day}/${String(index).padStart(4, '0')}.json`);
    for (let at = 0; at < keys.length; at += 100)
      await Promise.all(keys.slice(at, at + 100).map((Key) => client.putObject({ Bucket: 'logs', Key, Body: `body of ${Key}` })));
    const found: string[] = [];
    let text = '';
    for await (const item of s3({ clients, url: 's3://logs/org', now: '2026-03-10T00:00:00Z' }).list(() => false)) {
      if (item.kind === 'finished') expect(item.mark.name).toBe(`s3://logs/${day}/`);
      else {
        found.push(item.file.mark.name);
        if (found.length === 1) for await (const piece of item.file.pieces(5)) text += Buffer.from(piece).toString();
      }
    }
    expect(found).toEqual(keys.map((key) => `s3://logs/${key}`));
    expect(text).toBe(`of ${keys[0]}`);
  });
});
