import { describe, expect, it } from 'vitest';
import { checks } from '../../posture/checks.generated.ts';
import { main } from '../command-line.ts';
import { testHost } from '../host.test-kit.ts';

async function run(...args: string[]) {
  const { host, said } = testHost();
  const code = await main(['checks', ...args], host);
  return { code, ...said };
}

describe('list', () => {
  it('names every check', async () => {
    const { code, out } = await run('list');
    expect(code).toBe(0);
    for (const { id } of checks) expect(out).toContain(` ${id}\n`);
  });
  it('gives every check as JSON, without what it does', async () => {
    const listed = JSON.parse((await run('list', '--format', 'json')).out) as { id: string }[];
    expect(listed.map(({ id }) => id).sort()).toEqual(checks.map(({ id }) => id).sort());
    expect(Object.keys(listed[0] ?? {})).not.toContain('inspect');
  });
});

describe('show', () => {
  it.each(checks.map(({ id }) => id))('%s', async (id) => {
    const check = checks.find((one) => one.id === id);
    const { code, out } = await run('show', id);
    expect(code).toBe(0);
    const text = out.replace(/\s+/g, ' ');
    for (const part of [check?.title, check?.severityReason, check?.about, check?.why, ...(check?.references ?? [])])
      expect(text).toContain(part?.replace(/\s+/g, ' '));
    for (const [name, threshold] of Object.entries(check?.thresholds ?? {}))
      expect(text).toContain(`${name}: ${threshold.default} ${threshold.unit} unless set, from ${threshold.source}`);
    expect(JSON.parse((await run('show', id, '--format', 'json')).out)).toMatchObject({ id, severity: check?.severity });
  });
  it('proposes what is near', async () => {
    const { code, note } = await run('show', 'iam_password_policy_minimum_lenght');
    expect(code).toBe(2);
    expect(note).toContain('perhaps iam_password_policy_minimum_length?');
  });
});
