import { describe, expect, it } from 'vitest';
import { actions } from '../../remediation/actions.generated.ts';
import { main } from '../command-line.ts';
import { testHost } from '../host.test-kit.ts';

async function run(...args: string[]) {
  const { host, said } = testHost();
  return { code: await main(['actions', ...args], host), ...said };
}

describe('actions', () => {
  it('are listed with their risk and what they do', async () => {
    const { code, out, note } = await run('list');
    expect([code, note]).toEqual([0, '']);
    expect(out).toContain('R2 deactivate-access-key\n   Make the access key Inactive; it can be made Active again.\n');
    expect(out).toContain(`${actions.length} actions; trailward actions show <id> tells all of one.`);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('are listed as JSON, without their function', async () => {
    const { code, out } = await run('list', '--format', 'json');
    const listed = JSON.parse(out);
    expect([code, listed.map(({ id }: { id: string }) => id)]).toEqual([0, actions.map(({ id }) => id)]);
    for (const one of listed)
      expect(one).toEqual(expect.objectContaining({ does: expect.stringMatching(/^\w/), risk: expect.stringMatching(/^R[0-3]$/) }));
  });

  it.each(actions.map(({ id }) => id))('%s is shown', async (id) => {
    const { code, out } = await run('show', id);
    expect([code, out.startsWith(`${id}\n`)]).toEqual([0, true]);
    for (const section of ['What it does', 'Risk', 'Taking it back', 'Targets']) expect(out).toContain(`\n${section}\n`);
    const json = JSON.parse((await run('show', id, '--format', 'json')).out);
    expect(json.id).toBe(id);
    for (const name of Object.keys(json.parameters)) expect(out).toContain(`\n  - ${name}: `);
  });

  it.each([
    ['an action that there is not', ['show', 'no-such-action'], 'There is no action no-such-action. See trailward actions list.'],
    ['an action that would move the cursor', ['show', 'a\u001b[2J'], 'There is no action a\\u{1b}[2J'],
    ['no action', ['show'], "missing required argument 'id'"],
    ['a format that is none', ['list', '--format', 'csv'], 'It is one of human, json'],
  ])('2 for %s', async (_name, args, word) => {
    const { code, out, note } = await run(...args);
    expect([code, out, note]).toEqual([2, '', expect.stringContaining(word)]);
  });
});
