import type { Plan } from '../remediation/plan/plan.ts';
import type { RenderOptions } from './format.ts';
import { planRisk } from './plan-risk.ts';
import { stepLines } from './plan-step-lines.ts';
import { paintWith } from './text/paint.ts';
import { sanitise } from './text/sanitise.ts';
import { wrap } from './text/wrap.ts';

/** The page of a plan for a terminal: what it changes, as a diff, who would notice, and how it is taken back. */
export function* planHuman(plan: Plan, options: RenderOptions): Iterable<string> {
  const paint = paintWith(options.colour);
  const columns = Math.min(Math.max(options.width, 40), 120);
  const list = function* (heading: string, items: readonly string[]) {
    if (items.length === 0) return;
    yield `\n${paint(heading, 'bold')}\n`;
    for (const item of items) yield* out(wrap(sanitise(item, 1_200), columns, '  - ', '    '));
  };
  yield* out(wrap(sanitise(plan.title), columns).map((line) => paint(line, 'bold')));
  const risky = plan.risk === 'R2' || plan.risk === 'R3';
  yield* field('plan', `${plan.id}, made ${plan.created} from ${from(plan)}`);
  yield* field('account', `${plan.account} (${plan.partition})`);
  yield* field('caller', plan.caller ?? 'anybody in the account who may');
  yield* field('good', `${plan.notBefore === undefined ? '' : `from ${plan.notBefore} `}until ${plan.expires}`);
  const risk = wrap(planRisk(plan), columns, margin('risk'), margin(''));
  yield* out(risky ? risk.map((line) => paint(line, 'yellow')) : risk);
  if (plan.approvals.required > 0) yield* field('approval', approval(plan));
  yield* list(
    'Managed elsewhere',
    plan.managedBy.map(
      ({ target, tool, evidence }) =>
        `${target} seems to be managed by ${tool} (${evidence}). Change it there first, or ${tool} puts the old value back.`,
    ),
  );
  yield* list('Who would notice', plan.breaks.length === 0 ? [nobody(plan)] : plan.breaks);
  for (const step of plan.steps) yield* stepLines(step, columns, paint);
  yield* list('Know that', plan.notes);
  yield* list('What is to follow', plan.next);

  function field(name: string, text: string): Iterable<string> {
    return out(wrap(sanitise(text, 1_200), columns, margin(name), margin('')));
  }
}

/** What is taken back was not looked at for who may rely on it by now; that must not pass for nobody. */
function nobody({ origin }: Plan): string {
  return origin.kind === 'rollback' || origin.kind === 'revert'
    ? 'What came to rely on the change since it was made was not looked for, and may stop working.'
    : 'Nothing is known that would stop working.';
}

function margin(name: string): string {
  return `  ${name.padEnd(10)}`;
}

function from({ origin }: Plan): string {
  if (origin.kind === 'action') return `action ${origin.action} for ${origin.target}`;
  if (origin.kind === 'findings') return `${origin.findings.length} findings`;
  return origin.kind === 'revert' ? `event ${origin.eventId}, which it reverts` : `journal ${origin.journal}, which it takes back`;
}

function approval({ approvals: { required, requester } }: Plan): string {
  return `${required} ${required === 1 ? 'person' : 'people'} must approve${requester === undefined ? '' : `, and ${requester}, who asks for it, cannot`}`;
}

function* out(lines: readonly string[]): Iterable<string> {
  for (const line of lines) yield `${line.trimEnd()}\n`;
}
