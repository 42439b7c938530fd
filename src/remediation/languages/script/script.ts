import type { ApiCall } from '../../../kernel/api-call.ts';
import { findCall } from '../../find-call.ts';
import type { CallStep, GateStep, Plan, Step } from '../../plan/plan.ts';
import type { SecretUse } from '../../plan/secret-use.ts';
import type { References } from '../segments.ts';
import { homeRegion } from './home-region.ts';

/** A plan as every program carries it out: the same marks, the same files and the same order in all languages. */
export interface Script {
  plan: Plan;
  /** Folder in which the programs keep what they have done, and hand secrets over. */
  folder: string;
  region: string;
  /** What is said at the end of the way forward. */
  done: string;
  references: References;
  steps: readonly ScriptStep[];
}

export type ScriptStep =
  | { kind: 'gate'; step: GateStep; id: string }
  | { kind: 'call'; step: CallStep; call: ScriptCall; undo: readonly ScriptCall[] };

/** One call, to go forward or back. */
export interface ScriptCall {
  /** Name of its function and of its mark: `step_3`, `undo_3_1`. */
  id: string;
  title: string;
  call: ApiCall;
  region: string;
  /** Error codes by which AWS says that it is so already. */
  already: readonly string[];
  /** What of the answer is kept in the file `<id>.<name>`, by path. */
  keeps: Readonly<Record<string, string>>;
  secrets: readonly SecretUse[];
  /** Whether making it twice would do more than making it once. */
  once: boolean;
}

/** What the programs have to know of a plan. */
export function script(plan: Plan): Script {
  const region = homeRegion(plan.partition);
  const used = usedIn(plan.steps);
  const told = plan.steps.flatMap((step) =>
    step.kind === 'call' ? Object.keys(step.binds).map((name) => `step${step.number}.${name}`) : [],
  );
  const references = new Set(told.filter((name) => used.has(name)));
  return {
    plan,
    folder: `trailward-${plan.id.replace(/[^0-9a-z]/g, '')}`,
    region,
    done: plan.steps.length === 1 ? 'The one step is done.' : `All ${plan.steps.length} steps are done.`,
    references,
    steps: plan.steps.map((step) => stepOf(step, region, references)),
  };
}

/** Whatever calls and gates name as told by a step; facts name more, which no program needs. */
function usedIn(steps: readonly Step[]): ReadonlySet<string> {
  const texts = steps.map((step) => JSON.stringify(step.kind === 'gate' ? step.gate : [step.call, step.undo]));
  return new Set(texts.flatMap((text) => text.match(/step\d+\.\w+/g) ?? []));
}

function stepOf(step: Step, region: string, references: References): ScriptStep {
  const id = `step_${step.number}`;
  if (step.kind === 'gate') return { kind: 'gate', step, id };
  const { title, call, binds, secrets, undo } = step;
  const keeps = Object.fromEntries(Object.entries(binds).filter(([name]) => references.has(`step${step.number}.${name}`)));
  const calls = undo.kind === 'calls' ? undo.calls : [];
  return {
    kind: 'call',
    step,
    call: callOf({ id, title, call, keeps, secrets }, region),
    undo: calls.map((back, index) =>
      callOf(
        {
          id: `undo_${step.number}_${index + 1}`,
          title: `Take back step ${step.number}: ${back.service}:${back.action}`,
          call: back,
          keeps: {},
          secrets: undo.kind === 'calls' ? undo.secrets.filter((secret) => belongs(secret, back, calls)) : [],
        },
        region,
      ),
    ),
  };
}

function callOf(call: Pick<ScriptCall, 'id' | 'title' | 'call' | 'keeps' | 'secrets'>, region: string): ScriptCall {
  const already = findCall(call.call)?.already ?? [];
  return {
    ...call,
    region: call.call.region ?? region,
    already,
    once: already.length === 0 && (Object.keys(call.keeps).length > 0 || call.secrets.some(({ kind }) => kind === 'answered')),
  };
}

/** An undo names its secrets for all its calls: those put in belong where they are used, those answered to what makes something. */
function belongs(secret: SecretUse, call: ApiCall, calls: readonly ApiCall[]): boolean {
  if (secret.kind !== 'answered') return JSON.stringify(call.parameters).includes(JSON.stringify({ $secret: secret.name }));
  return call === (calls.find(({ action }) => /^(?:Create|Reset|Upload)/.test(action)) ?? calls[0]);
}
