import type { Plan, Step } from '../plan/plan.ts';
import { callLines } from './console/call-lines.ts';
import { gateLine } from './console/gate-line.ts';
import { secretLine } from './console/secret-line.ts';
import { verifyLines } from './console/verify-lines.ts';
import { header } from './header.ts';
import { wrapped } from './wrapped.ts';

const columns = 100;

/** The plan as numbered steps for a person in the AWS console. */
export function consoleSteps(plan: Plan): string {
  const place = { account: plan.account, partition: plan.partition };
  const lines = [
    ...header(plan),
    '',
    ...wrapped(`Sign in to the AWS console in account ${plan.account}, and check the account number at the top right.`, columns),
    ...plan.steps.flatMap((step) => ['', ...stepLines(step)]),
  ];
  return `${lines.join('\n')}\n`;

  function stepLines(step: Step): string[] {
    const about = [...wrapped(`Step ${step.number}. ${step.title}`, columns), ...wrapped(step.why, columns, '  ')];
    if (step.kind === 'gate') return [...about, ...wrapped(gateLine(step.gate), columns, '  Go on only if: ', '    ')];
    const { undo } = step;
    return [
      ...about,
      ...step.permissions.flatMap(({ action, resource }) => wrapped(`You need ${action} on ${resource}.`, columns, '  ')),
      ...numbered(callLines(step.call, place), '  '),
      ...step.secrets.flatMap((secret) => wrapped(secretLine(secret), columns, '  ')),
      ...verifyLines(step).flatMap((line) => wrapped(line, columns, '  Check: ', '    ')),
      ...(undo.kind === 'irreversible'
        ? wrapped(`It cannot be taken back: ${[undo.reason, ...undo.lost, undo.instead].join(' ')}`, columns, '  ')
        : [
            '  To take it back:',
            ...numbered(
              undo.calls.flatMap((call) => callLines(call, place)),
              '    ',
            ),
            ...undo.secrets.flatMap((secret) => wrapped(secretLine(secret), columns, '    ')),
            ...undo.lost.flatMap((lost) => wrapped(`That does not bring back: ${lost}`, columns, '    ')),
          ]),
    ];
  }
}

function numbered(lines: readonly string[], indent: string): string[] {
  return lines.flatMap((line, index) => wrapped(line, columns, `${indent}${index + 1}. `, `${indent}   `));
}
