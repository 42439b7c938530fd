import type { Plan } from '../plan/plan.ts';
import { callFunction } from './cli/call-function.ts';
import { frame } from './cli/frame.ts';
import { gateFunction } from './cli/gate-function.ts';
import { helpers } from './cli/helpers.ts';
import { keepFunction } from './cli/keep-function.ts';
import { header } from './header.ts';
import { chosenHelpers } from './script/chosen-helpers.ts';
import { type ScriptCall, type ScriptStep, script } from './script/script.ts';
import { stepComment } from './script/step-comment.ts';
import { useOf } from './script/use-of.ts';

/** The plan as a bash script for the AWS CLI, version 1 or 2. */
export function cli(plan: Plan): string {
  const made = script(plan);
  const { opening, closing } = frame(made);
  const functions = made.steps.flatMap((step) => ['', ...functionsOf(step)]);
  const lines = [
    '#!/usr/bin/env bash',
    ...comment(header(plan)),
    ...opening,
    '',
    chosenHelpers(helpers, useOf(made)).join('\n\n'),
    ...functions,
    '',
    ...closing,
  ];
  return `${lines.join('\n')}\n`;

  function functionsOf(step: ScriptStep): string[] {
    const about = comment(stepComment(step));
    if (step.kind === 'gate') return [...about, ...gateFunction(step.id, step.step.gate, made.references)];
    const back = step.undo.flatMap((call) => ['', `# Takes step ${step.step.number} back.`, ...text(call)]);
    return [...about, ...text(step.call), ...back];
  }

  function text(call: ScriptCall): string[] {
    return [...callFunction(call, made.references), ...keepFunction(call)];
  }
}

function comment(lines: readonly string[]): string[] {
  return lines.map((line) => `# ${line}`.trimEnd());
}
