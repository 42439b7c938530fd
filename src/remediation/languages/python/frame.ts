import { safeText } from '../safe-text.ts';
import { digits } from '../script/digits.ts';
import { expectedCaller } from '../script/expected-caller.ts';
import type { Script, ScriptCall, ScriptStep } from '../script/script.ts';
import { pythonText } from './python-text.ts';

/** The lines before the helpers and after the steps: settings, the checks, and the order of everything. */
export function frame(script: Script): { opening: string[]; closing: string[] } {
  return { opening: opening(script), closing: closing(script) };
}

function opening({ plan, folder, region }: Script): string[] {
  return [
    `ACCOUNT = ${pythonText(plan.account)}`,
    `REGION = ${pythonText(region)}`,
    `FOLDER = pathlib.Path(os.environ.get("TRAILWARD_FOLDER") or ${pythonText(folder)})`,
    'progress = {"at": ""}',
  ];
}

function closing({ plan, steps, done }: Script): string[] {
  return [
    'def forward():',
    ...clock(plan.expires, plan.notBefore),
    ...steps.map((step) => `    ${goes(step)}`),
    `    print("${done} To take them back: python3 " + sys.argv[0] + " --undo")`,
    '',
    '',
    'def back():',
    '    whole = True',
    ...steps.toReversed().map((step) => `    ${comesBack(step)}`),
    '    progress["at"] = ""',
    '    if not whole:',
    '        raise Stop("The rest is taken back. What is named above is not.")',
    '    forget("begun")',
    '    print("Everything that was done from here is taken back.")',
    '',
    '',
    'def how_to_undo():',
    '    calls = []',
    ...steps.toReversed().flatMap(shown),
    '    if calls:',
    '        print("To take back what was done: python3 " + sys.argv[0] + " --undo. It makes these calls:")',
    '    for call in calls:',
    '        print(inspect.getsource(call))',
    '',
    '',
    ...ending(plan.caller),
  ];
}

function clock(expires: string, notBefore: string | undefined): string[] {
  const [from, until] = [digits(notBefore ?? ''), digits(expires)];
  return [
    '    now = int(time.strftime("%Y%m%d%H%M%S", time.gmtime()))',
    ...(from === ''
      ? []
      : [
          `    if now < ${from}:`,
          `        raise Stop(${said(`The plan is not to be carried out before ${notBefore}. Nothing was done.`)})`,
        ]),
    ...(until === ''
      ? []
      : [`    if now > ${until}:`, `        raise Stop(${said(`The plan was good until ${expires}. Make it anew. Nothing was done.`)})`]),
  ];
}

function goes(step: ScriptStep): string {
  return step.kind === 'gate' ? `gate(${pythonText(step.id)}, ${said(step.step.title)}, ${step.id})` : runs(step.call);
}

function runs({ id, title, once, already, keeps, secrets }: ScriptCall): string {
  const isKept = Object.keys(keeps).length > 0 || secrets.some(({ kind }) => kind !== 'asked');
  const rest = [
    ...(already.length === 0 ? [] : [`already=[${already.map(pythonText).join(', ')}]`]),
    ...(once ? ['once=True'] : []),
    ...(isKept ? [`keep=keep_${id}`] : []),
  ];
  return `run(${[pythonText(id), said(title), id, ...rest].join(', ')})`;
}

function comesBack(step: ScriptStep): string {
  const { number } = step.step;
  if (step.kind === 'gate') return `forget("${step.id}")`;
  const { undo } = step.step;
  if (undo.kind === 'irreversible')
    return `whole = lost_for_good(${number}, ${said([undo.reason, ...undo.lost, undo.instead].join(' '))}) and whole`;
  const calls = step.undo.map((call) => `lambda: ${runs(call)}`).join(', ');
  return `whole = take_back(${number}, [${calls}], [${undo.lost.map(said).join(', ')}]) and whole`;
}

function shown(step: ScriptStep): string[] {
  if (step.kind === 'gate' || step.undo.length === 0) return [];
  return [`    if mark_of("${step.call.id}") == "done":`, `        calls += [${step.undo.map(({ id }) => id).join(', ')}]`];
}

function ending(caller: string | undefined): string[] {
  return [
    'def main():',
    '    if sys.argv[1:] not in ([], ["--undo"]):',
    '        raise Stop("Run it without anything, or with --undo.")',
    '    os.umask(0o077)',
    '    who = client("sts", REGION).get_caller_identity()',
    '    if who["Account"] != ACCOUNT:',
    `        raise Stop(f"These credentials are of account {who['Account']}, and the plan is for account {ACCOUNT}. Nothing was done.")`,
    ...callerCheck(caller),
    '    if sys.argv[1:] and not FOLDER.is_dir():',
    '        raise Stop(f"There is no folder {FOLDER} here, so nothing was done from here.")',
    '    FOLDER.mkdir(parents=True, exist_ok=True)',
    '    if hasattr(os, "getuid") and FOLDER.stat().st_uid != os.getuid():',
    '        raise Stop(f"The folder {FOLDER} belongs to somebody else. Nothing was done.")',
    '    FOLDER.chmod(0o700)',
    '    if mark_of("begun") == "":',
    '        mark("begun", time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()))',
    '    if sys.argv[1:]:',
    '        back()',
    '    else:',
    '        forward()',
    '',
    '',
    'if __name__ == "__main__":',
    '    try:',
    '        main()',
    '    except (Stop, ClientError, BotoCoreError) as error:',
    '        print(error, file=sys.stderr)',
    '        if progress["at"]:',
    '            print("Stopped at: " + progress["at"])',
    '            if not sys.argv[1:]:',
    '                how_to_undo()',
    '        sys.exit(1)',
  ];
}

function callerCheck(caller: string | undefined): string[] {
  if (caller === undefined) return [];
  const expected = expectedCaller(caller);
  const fits =
    expected.kind === 'exactly' ? `who["Arn"] == ${pythonText(expected.arn)}` : `who["Arn"].startswith(${pythonText(expected.prefix)})`;
  return [
    `    if not ${fits}:`,
    `        raise Stop(f"The plan is for another caller, and these credentials are of {who['Arn']}. Nothing was done.")`,
  ];
}

/** A text that is printed when the program runs. */
function said(text: string): string {
  return pythonText(safeText(text));
}
