import { safeText } from '../safe-text.ts';
import { digits } from '../script/digits.ts';
import { expectedCaller } from '../script/expected-caller.ts';
import type { Script, ScriptCall, ScriptStep } from '../script/script.ts';
import { typescriptText } from './typescript-style.ts';

/** The lines before the helpers and after the steps: settings, the checks, and the order of everything. */
export function frame(script: Script, hasReader: boolean): { opening: string[]; closing: string[] } {
  return { opening: opening(script), closing: closing(script, hasReader) };
}

function opening({ plan, folder }: Script): string[] {
  return [
    `const accountId = ${typescriptText(plan.account)};`,
    `const folder = process.env["TRAILWARD_FOLDER"] || ${typescriptText(folder)};`,
    'let at = "";',
  ];
}

function closing({ plan, steps, done }: Script, hasReader: boolean): string[] {
  return [
    'async function forward(): Promise<void> {',
    ...clock(plan.expires, plan.notBefore),
    ...steps.map((step) => `    ${goes(step)}`),
    `    say("${done} To take them back: node " + process.argv[1] + " --undo");`,
    '}',
    '',
    'async function back(): Promise<void> {',
    '    let whole = true;',
    ...steps.toReversed().map((step) => `    ${comesBack(step)}`),
    '    at = "";',
    '    if (!whole) throw new Stop("The rest is taken back. What is named above is not.");',
    '    forget((name) => name === "begun");',
    '    say("Everything that was done from here is taken back.");',
    '}',
    '',
    'function howToUndo(): void {',
    '    const calls: (() => Promise<object>)[] = [];',
    ...steps.toReversed().flatMap(shown),
    '    if (calls.length > 0) say("To take back what was done: node " + process.argv[1] + " --undo. It makes these calls:");',
    '    for (const call of calls) say(String(call));',
    '}',
    '',
    ...ending(plan.caller, hasReader),
  ];
}

function clock(expires: string, notBefore: string | undefined): string[] {
  const [from, until] = [digits(notBefore ?? ''), digits(expires)];
  return [
    '    const now = Number(new Date().toISOString().slice(0, 19).replace(/\\D/g, ""));',
    ...(from === ''
      ? []
      : [`    if (now < ${from}) throw new Stop(${said(`The plan is not to be carried out before ${notBefore}. Nothing was done.`)});`]),
    ...(until === ''
      ? []
      : [`    if (now > ${until}) throw new Stop(${said(`The plan was good until ${expires}. Make it anew. Nothing was done.`)});`]),
  ];
}

function goes(step: ScriptStep): string {
  if (step.kind === 'call') return `await run(${runs(step.call)});`;
  return `await gate(${typescriptText(step.id)}, ${said(step.step.title)}, ${step.id});`;
}

function runs({ id, title, once, already, keeps, secrets }: ScriptCall): string {
  const isKept = Object.keys(keeps).length > 0 || secrets.some(({ kind }) => kind !== 'asked');
  const members = [
    `id: ${typescriptText(id)}`,
    `title: ${said(title)}`,
    `make: ${id}`,
    ...(already.length === 0 ? [] : [`already: [${already.map(typescriptText).join(', ')}]`]),
    ...(once ? ['once: true'] : []),
    ...(isKept ? [`keep: keep_${id}`] : []),
  ];
  return `{ ${members.join(', ')} }`;
}

function comesBack(step: ScriptStep): string {
  const { number } = step.step;
  if (step.kind === 'gate') return `forget((name) => name === ${typescriptText(step.id)});`;
  const { undo } = step.step;
  if (undo.kind === 'irreversible')
    return `whole = lostForGood(${number}, ${said([undo.reason, ...undo.lost, undo.instead].join(' '))}) && whole;`;
  return `whole = (await takeBack(${number}, [${step.undo.map(runs).join(', ')}], [${undo.lost.map(said).join(', ')}])) && whole;`;
}

function shown(step: ScriptStep): string[] {
  if (step.kind === 'gate' || step.undo.length === 0) return [];
  return [`    if (markOf(${typescriptText(step.call.id)}) === "done") calls.push(${step.undo.map(({ id }) => id).join(', ')});`];
}

/** A text that is printed when the program runs. */
function said(text: string): string {
  return typescriptText(safeText(text));
}

function ending(caller: string | undefined, hasReader: boolean): string[] {
  return [
    'async function main(isUndo: boolean): Promise<void> {',
    '    process.umask(0o077);',
    `    const { Account = ""${caller === undefined ? '' : ', Arn = ""'} } = await stsClient.send(new sts.GetCallerIdentityCommand({}));`,
    '    if (Account !== accountId)',
    '        throw new Stop("These credentials are of account " + Account + ", and the plan is for account " + accountId + ". Nothing was done.");',
    ...callerCheck(caller),
    '    if (isUndo && !existsSync(folder)) throw new Stop("There is no folder " + folder + " here, so nothing was done from here.");',
    '    mkdirSync(folder, { recursive: true, mode: 0o700 });',
    '    const user = process.getuid?.();',
    '    if (user !== undefined && statSync(folder).uid !== user) throw new Stop("The folder " + folder + " belongs to somebody else. Nothing was done.");',
    '    chmodSync(folder, 0o700);',
    '    if (markOf("begun") === "") mark("begun", new Date().toISOString().slice(0, 19) + "Z");',
    '    await (isUndo ? back() : forward());',
    '}',
    '',
    'const words = process.argv.slice(2).join(" ");',
    'try {',
    '    if (words !== "" && words !== "--undo") throw new Stop("Run it without anything, or with --undo.");',
    '    await main(words === "--undo");',
    '} catch (error) {',
    '    process.exitCode = 1;',
    '    process.stderr.write((error instanceof Stop ? error.message : String(error)) + "\\n");',
    '    if (at !== "") say("Stopped at: " + at);',
    '    if (at !== "" && words === "") howToUndo();',
    ...(hasReader ? ['} finally {', '    reader?.close();'] : []),
    '}',
  ];
}

function callerCheck(caller: string | undefined): string[] {
  if (caller === undefined) return [];
  const expected = expectedCaller(caller);
  const fits =
    expected.kind === 'exactly' ? `Arn !== ${typescriptText(expected.arn)}` : `!Arn.startsWith(${typescriptText(expected.prefix)})`;
  return [
    `    if (${fits}) throw new Stop("The plan is for another caller, and these credentials are of " + Arn + ". Nothing was done.");`,
  ];
}
