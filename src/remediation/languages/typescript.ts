import type { Plan } from '../plan/plan.ts';
import { header } from './header.ts';
import { chosenHelpers } from './script/chosen-helpers.ts';
import { type ScriptCall, type ScriptStep, script } from './script/script.ts';
import { stepComment } from './script/step-comment.ts';
import { useOf } from './script/use-of.ts';
import { callFunction } from './typescript/call-function.ts';
import { clientConstants, clientImports, clients } from './typescript/clients.ts';
import { frame } from './typescript/frame.ts';
import { gateFunction } from './typescript/gate-function.ts';
import { helpers } from './typescript/helpers.ts';
import { importsOf } from './typescript/imports-of.ts';
import { keepFunction } from './typescript/keep-function.ts';
import { preludeTyped } from './typescript/prelude-typed.ts';

/** The plan as a program for the AWS SDK for JavaScript v3. */
export function typescript(plan: Plan): string {
  const made = script(plan);
  const use = useOf(made);
  const found = clients(made, use);
  const hasReader = use.secrets.has('asked') || use.gates.has('confirm');
  const { opening, closing } = frame(made, hasReader);
  const lines = [
    ...comment([...header(plan), '', ...howToRun(made.folder)]),
    ...importsOf(use),
    ...clientImports(found),
    '',
    ...opening,
    ...clientConstants(found),
    ...chosenHelpers(helpers, use).flatMap((helper) => ['', helper]),
    ...(hasReader ? ['', preludeTyped.trimEnd()] : []),
    ...made.steps.flatMap((step) => ['', ...functionsOf(step)]),
    '',
    ...closing,
  ];
  return `${lines.join('\n')}\n`;

  function functionsOf(step: ScriptStep): string[] {
    const about = comment(stepComment(step));
    if (step.kind === 'gate') return [...about, ...gateFunction(step.id, step.step.gate, made.references)];
    const back = step.undo.flatMap((call) => ['', `// Takes step ${step.step.number} back.`, ...text(call)]);
    return [...about, ...text(step.call), ...back];
  }

  function text(call: ScriptCall): string[] {
    return [...callFunction(call, made.references, found), ...keepFunction(call)];
  }
}

function comment(lines: readonly string[]): string[] {
  return lines.map((line) => `// ${line}`.trimEnd());
}

function howToRun(folder: string): string[] {
  return [
    'node <this file>          carries the plan out; what was done before is not done again',
    'node <this file> --undo   takes back what it has done, the last step first',
    '',
    'Node 22.18 and later run it as it is; for an older one, from 20 on: npx tsx <this file>.',
    `What is done is marked in the folder ${folder} below the folder in which you run it, where secrets`,
    'are handed over too. It needs the packages that it imports. It does not compare the account with what the',
    'plan was made from, as trailward apply does.',
  ];
}
