import type { ApiCall } from '../../kernel/api-call.ts';
import type { CallDraft } from '../../remediation/action.ts';
import type { Progress } from '../../remediation/journal/progress.ts';
import { wasCalled } from '../../remediation/journal/was-called.ts';
import type { Expectation } from '../../remediation/plan/expectation.ts';
import { bound } from '../../remediation/plan/placeholder.ts';
import type { CallStep, Plan, Undo } from '../../remediation/plan/plan.ts';

/** How a journal is taken back. */
export interface RollbackDrafts {
  drafts: readonly { action: string; draft: CallDraft }[];
  /** What nothing brings back, as sentences. */
  lost: readonly string[];
}

/** The calls that take back what a journal did, last first, down to the step after `toStep`. What was so already is left. */
export function rollbackDrafts(plan: Plan, progress: Progress, toStep = 0): RollbackDrafts {
  const done = plan.steps.filter(
    (step): step is CallStep => step.kind === 'call' && step.number > toStep && wasCalled(progress, step.number),
  );
  const lost: string[] = [];
  const drafts = done.toReversed().flatMap((unbound) => {
    const step = bound(unbound, progress.bindings);
    const { undo, number, title } = step;
    lost.push(...undo.lost.map((what) => `Step ${number}: ${what}`));
    if (undo.kind === 'irreversible') {
      lost.push(`Step ${number} (${title}) cannot be taken back: ${undo.reason} ${undo.instead}`);
      return [];
    }
    return undo.calls.map((call, index) => ({
      action: step.action,
      draft: draftOf(step, call, undo, index === 0, index === undo.calls.length - 1),
    }));
  });
  return { drafts, lost };
}

function draftOf(step: CallStep, call: ApiCall, undo: Undo & { kind: 'calls' }, isFirst: boolean, isLast: boolean): CallDraft {
  const secrets = undo.secrets.filter(({ name }) => JSON.stringify(call).includes(`"$secret":${JSON.stringify(name)}`));
  return {
    title: `Take back step ${step.number}: ${step.title}`,
    why: `It puts back what step ${step.number} changed.`,
    call,
    ...(secrets.length === 0 ? {} : { secrets }),
    before: isFirst ? answers(step.after) : [],
    after: isLast ? answers(step.before) : [],
    redo: redoOf(step),
  };
}

/** Taking back the taking back is the step itself, where it needs no secret. */
function redoOf({ call, secrets, undo }: CallStep): Undo {
  if (secrets.length > 0)
    return { kind: 'irreversible', reason: 'The step made or asked for a secret.', lost: [], instead: 'Make the plan anew and apply it.' };
  return { kind: 'calls', calls: [call], secrets: [], lost: undo.lost };
}

function answers(expected: readonly Expectation[]): Expectation[] {
  return expected.filter(({ kind }) => kind !== 'entity');
}
