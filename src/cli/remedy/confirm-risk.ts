import type { Plan } from '../../app/remedy/read-plan.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { Host } from '../host.ts';
import { yesOrNo } from './yes-or-no.ts';

export interface ConfirmFlags {
  yes?: boolean;
  confirm?: string[];
}

/** Beyond so many names it is the account that is typed. */
const mostNames = 5;

/**
 * Asks whoever applies a plan for what its risk takes: yes for R0 and R1; for R2 and R3 the name of each thing that is
 * touched, typed or given with --confirm. A sentence when it was not given.
 */
export async function confirmRisk(host: Host, plan: Plan, { yes, confirm = [] }: ConfirmFlags): Promise<string | undefined> {
  const names = namesAtRisk(plan);
  if (names.length === 0) {
    if (yes === true || (await yesOrNo(host, `Apply ${plan.title}?`))) return undefined;
    return host.askLine === undefined ? 'Nobody can be asked here: give --yes.' : 'You said no.';
  }
  const wanted = names.length > mostNames ? [plan.account] : names;
  for (const name of wanted) {
    if (confirm.includes(name)) continue;
    const typed = await host.askLine?.(`The plan is ${plan.risk}. Type ${sanitise(name, 2_000)} to go on: `);
    if (typed === undefined)
      return `The plan is ${plan.risk}: give ${wanted.map((one) => `--confirm ${quoted(sanitise(one, 2_000))}`).join(' ')}.`;
    if (typed.trim() !== name) return `What was typed is not ${sanitise(name, 2_000)}.`;
  }
  return undefined;
}

/** As a shell takes it for one word. */
function quoted(name: string): string {
  return /^[\w@%+=:,./-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
}

/** Names of what the steps of risk R2 and R3 are aimed at, each once. */
function namesAtRisk({ steps }: Plan): string[] {
  const names = steps.flatMap((step) => {
    if (step.kind !== 'call' || step.risk < 'R2') return [];
    const [first] = step.before;
    if (first === undefined) return [step.title];
    return [first.kind === 'entity' ? first.name : first.about];
  });
  return [...new Set(names)];
}
