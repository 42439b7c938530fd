import type { Plan } from '../plan/plan.ts';
import { header } from './header.ts';
import { callFunction } from './python/call-function.ts';
import { frame } from './python/frame.ts';
import { gateFunction } from './python/gate-function.ts';
import { helpers } from './python/helpers.ts';
import { importsOf } from './python/imports-of.ts';
import { keepFunction } from './python/keep-function.ts';
import { chosenHelpers } from './script/chosen-helpers.ts';
import { type ScriptCall, type ScriptStep, script } from './script/script.ts';
import { stepComment } from './script/step-comment.ts';
import { useOf } from './script/use-of.ts';

/** The plan as a boto3 program for Python 3.9 or later. */
export function python(plan: Plan): string {
  const made = script(plan);
  const { opening, closing } = frame(made);
  const use = useOf(made);
  const lines = [
    '#!/usr/bin/env python3',
    ...comment([...header(plan), '', ...howToRun(made.folder)]),
    ...importsOf(use),
    '',
    ...opening,
    ...chosenHelpers(helpers, use).flatMap((helper) => ['', '', helper]),
    ...made.steps.flatMap((step) => ['', '', ...functionsOf(step)]),
    '',
    '',
    ...closing,
  ];
  return `${lines.join('\n')}\n`;

  function functionsOf(step: ScriptStep): string[] {
    const about = comment(stepComment(step));
    if (step.kind === 'gate') return [...about, ...gateFunction(step.id, step.step.gate, made.references)];
    const back = step.undo.flatMap((call) => ['', '', `# Takes step ${step.step.number} back.`, ...text(call)]);
    return [...about, ...text(step.call), ...back];
  }

  function text(call: ScriptCall): string[] {
    return [...callFunction(call, made.references), ...keepFunction(call)];
  }
}

function comment(lines: readonly string[]): string[] {
  return lines.map((line) => `# ${line}`.trimEnd());
}

function howToRun(folder: string): string[] {
  return [
    'python3 <this file>          carries the plan out; what was done before is not done again',
    'python3 <this file> --undo   takes back what it has done, the last step first',
    '',
    `What is done is marked in the folder ${folder} below the folder in which you run it, where secrets`,
    'are handed over too. It needs boto3. It does not compare the account with what the plan was made from,',
    'as trailward apply does.',
  ];
}
