import { sanitise } from '../../report/text/sanitise.ts';
import type { Host } from '../host.ts';

/** Asks a question at the terminal; anything but yes is no, and so is nobody there. */
export async function yesOrNo(host: Host, question: string): Promise<boolean> {
  const answer = await host.askLine?.(`${sanitise(question, 1_000)} [y/N] `);
  return answer !== undefined && /^y(?:es)?$/i.test(answer.trim());
}
