import { expect, it } from 'vitest';
import { main } from './command-line.ts';
import type { Host } from './host.ts';

async function notes(...args: string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const note = (more: string) => {
    text += more;
  };
  const host: Host = {
    out: async () => undefined,
    note,
    stdin: (async function* () {})(),
    width: 80,
    colour: false,
    interactive: false,
    now: () => 0,
  };
  const code = await main(args, host);
  return { code, text };
}

it('prints no escape that an error message quotes', async () => {
  const { code, text } = await notes('log', '--workspace', '/no-such\u001b[2J-folder');
  expect(code).toBe(2);
  expect(text).toContain('\\u{1b}[2J');
  expect(text).not.toContain('\u001b');
});
