import { digits } from '../script/digits.ts';
import { expectedCaller } from '../script/expected-caller.ts';
import type { Script, ScriptCall, ScriptStep } from '../script/script.ts';
import { shellQuote } from './shell-quote.ts';

/** The lines before the helpers and after the steps: settings, the checks, and the order of everything. */
export function frame(script: Script): { opening: string[]; closing: string[] } {
  return { opening: opening(script), closing: closing(script) };
}

function opening({ plan, folder, region }: Script): string[] {
  return [
    '#',
    '# bash <this file>          carries the plan out; what was done before is not done again',
    '# bash <this file> --undo   takes back what it has done, the last step first',
    '#',
    `# What is done is marked in the folder ${folder} below the folder in which you run it, where secrets are`,
    '# handed over too. It does not compare the account with what the plan was made from, as trailward apply does.',
    'set -euo pipefail',
    'umask 077',
    '# The AWS CLI is not to page or to ask, whatever its settings are.',
    "export AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off",
    'exec 3>&1',
    '',
    `account=${shellQuote(plan.account)}`,
    `region=${shellQuote(region)}`,
    `folder=\${TRAILWARD_FOLDER:-${folder}}`,
    "at=''",
    'script=$0',
  ];
}

function closing({ plan, steps, done }: Script): string[] {
  return [
    'forward() {',
    ...clock(plan.expires, plan.notBefore),
    ...steps.map((step) => `  ${goes(step)}`),
    `  at=''`,
    `  say "${done} To take them back: bash $script --undo"`,
    '}',
    '',
    'back() {',
    '  local whole=yes',
    ...steps.toReversed().flatMap(comesBack),
    `  at=''`,
    `  [ "$whole" = yes ] || stop 'The rest is taken back. What is named above is not.'`,
    '  forget "$folder/begun"',
    `  say 'Everything that was done from here is taken back.'`,
    '}',
    '',
    'how_to_undo() {',
    '  local done_so_far=no',
    ...steps.toReversed().flatMap(shown),
    '}',
    '',
    ...ending(plan.caller),
  ];
}

function clock(expires: string, notBefore: string | undefined): string[] {
  const [from, until] = [digits(notBefore ?? ''), digits(expires)];
  return [
    '  local now',
    '  now=$(date -u +%Y%m%d%H%M%S)',
    ...(from === ''
      ? []
      : [`  [ "$now" -ge ${from} ] || stop ${shellQuote(`The plan is not to be carried out before ${notBefore}. Nothing was done.`)}`]),
    ...(until === ''
      ? []
      : [`  [ "$now" -le ${until} ] || stop ${shellQuote(`The plan was good until ${expires}. Make it anew. Nothing was done.`)}`]),
  ];
}

function goes(step: ScriptStep): string {
  return step.kind === 'gate' ? `pass ${step.id} ${shellQuote(step.step.title)}` : runs(step.call);
}

function runs({ id, title, once, already }: ScriptCall): string {
  return ['run', id, shellQuote(title), once ? 'once' : 'again', ...already.map(shellQuote)].join(' ');
}

function comesBack(step: ScriptStep): string[] {
  if (step.kind === 'gate') return [`  forget "$folder/${step.id}"`];
  const { id } = step.call;
  const { undo } = step.step;
  const number = step.step.number;
  if (undo.kind === 'irreversible')
    return [
      `  lost_for_good ${id} ${shellQuote(`Step ${number} cannot be taken back: ${[undo.reason, ...undo.lost, undo.instead].join(' ')}`)} || whole=no`,
    ];
  return [
    `  if was_done ${id}; then`,
    ...step.undo.map((call) => `    ${runs(call)}`),
    ...undo.lost.map((lost) => `    say ${shellQuote(`Not brought back: ${lost}`)}`),
    `    forget "$folder/${id}" "$folder/${id}".*${step.undo.map((call) => ` "$folder/${call.id}"`).join('')}`,
    `  elif [ "$(mark_of ${id})" = begun ]; then`,
    '    whole=no',
    `    say ${shellQuote(`Step ${number} was begun, and whether AWS did it is not known. Look in the account.`)}`,
    '  else',
    `    forget "$folder/${id}"`,
    '  fi',
  ];
}

function shown(step: ScriptStep): string[] {
  if (step.kind === 'gate' || step.undo.length === 0) return [];
  return [
    `  if was_done ${step.call.id}; then`,
    `    [ "$done_so_far" = yes ] || say "To take back what was done: bash $script --undo. It makes these calls:"`,
    '    done_so_far=yes',
    `    declare -f ${step.undo.map(({ id }) => id).join(' ')} >&3`,
    '  fi',
  ];
}

function ending(caller: string | undefined): string[] {
  return [
    'finish() {',
    '  local status=$?',
    '  [ ! -d "$folder" ] || forget "$folder/error" "$folder/input"',
    `  if [ "$status" -ne 0 ] && [ -n "$at" ]; then`,
    '    say "Stopped at: $at"',
    '    [ "$going" != forward ] || how_to_undo',
    '  fi',
    '}',
    '',
    'case ${1-} in',
    "  '') going=forward ;;",
    '  --undo) going=back ;;',
    '  *) stop "Run it without anything, or with --undo." ;;',
    'esac',
    "who=$(aws sts get-caller-identity --region \"$region\" --query '[Account, Arn]' --output text) || stop 'Who is calling could not be read. Nothing was done.'",
    `IFS=$'\\t' read -r found ${caller === undefined ? '_' : 'caller'} <<<"$who"`,
    `[ "$found" = "$account" ] || stop "These credentials are of account $found, and the plan is for account $account. Nothing was done."`,
    ...callerCheck(caller),
    `if [ "$going" = back ] && [ ! -d "$folder" ]; then stop "There is no folder $folder here, so nothing was done from here."; fi`,
    'mkdir -p -- "$folder"',
    '[ -O "$folder" ] || stop "The folder $folder belongs to somebody else. Nothing was done."',
    'chmod 700 "$folder"',
    '[ -f "$folder/begun" ] || mark begun "$(date -u +%Y-%m-%dT%H:%M:%SZ)"',
    'trap finish EXIT',
    '"$going"',
  ];
}

function callerCheck(caller: string | undefined): string[] {
  if (caller === undefined) return [];
  const expected = expectedCaller(caller);
  const pattern = expected.kind === 'exactly' ? shellQuote(expected.arn) : `${shellQuote(expected.prefix)}*`;
  return [
    `case $caller in ${pattern}) ;; *) stop "The plan is for another caller, and these credentials are of $caller. Nothing was done." ;; esac`,
  ];
}
