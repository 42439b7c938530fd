/** Runs one part in a process of its own. Arguments: its name, the folder to work in, the options as JSON. Prints findings as JSON. */
import { makeWorkspace } from '../made-workspace.ts';
import type { Options } from '../options.ts';
import { ingestPart } from '../parts/ingesting.ts';
import { oneUserPart } from '../parts/one-user.ts';
import { replayPart } from '../parts/replay.ts';
import { statesPart } from '../parts/states.ts';
import { wholeAccountPart } from '../parts/whole-account.ts';
import type { Findings } from '../row.ts';

const [name = '', home = '', json = '{}'] = process.argv.slice(2);
const options: Options = JSON.parse(json);

const parts: Readonly<Record<string, () => Findings | Promise<Findings>>> = {
  replay: () => replayPart(options),
  fill: fillPart,
  'one-user': () => oneUserPart(makeWorkspace(home, options)),
  'whole-account': () => wholeAccountPart(makeWorkspace(home, options)),
  ingest: () => ingestPart(home, options),
  states: () => statesPart(home, options),
};

const part = parts[name];
if (part === undefined) throw new Error(`There is no part ${name}.`);
console.log(JSON.stringify(await part()));

/** Filling the workspace that other parts ask, so that none of them measures it. */
function fillPart(): Findings {
  const { seconds, changes } = makeWorkspace(home, options);
  const row = { name: 'make, observe and add changes', amount: changes, unit: 'changes', seconds: [seconds] };
  return { rows: seconds === 0 ? [] : [row], checks: [] };
}
