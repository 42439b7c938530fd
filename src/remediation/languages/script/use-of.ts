import type { Gate } from '../../plan/plan.ts';
import type { HandOver, SecretUse } from '../../plan/secret-use.ts';
import type { Script, ScriptCall } from './script.ts';

/** What the steps of a script need beside the making of calls. */
export interface Use {
  /** Whether a call takes what an earlier one was told, and whether a call keeps something of its answer. */
  told: boolean;
  keeps: boolean;
  reversible: boolean;
  /** Whether there is a step that nothing takes back. */
  irreversible: boolean;
  secrets: ReadonlySet<SecretUse['kind']>;
  handOver: ReadonlySet<HandOver['to']>;
  gates: ReadonlySet<Gate['kind']>;
}

/** What the steps of a script need, so that a program has the helpers that it uses and no other. */
export function useOf({ steps, references }: Script): Use {
  const calls = steps.flatMap((step): ScriptCall[] => (step.kind === 'call' ? [step.call, ...step.undo] : []));
  const secrets = calls.flatMap((call) => call.secrets);
  return {
    told: references.size > 0,
    keeps: secrets.some(({ kind }) => kind === 'answered') || calls.some(({ keeps }) => Object.keys(keeps).length > 0),
    reversible: steps.some((step) => step.kind === 'call' && step.step.undo.kind === 'calls'),
    irreversible: steps.some((step) => step.kind === 'call' && step.step.undo.kind === 'irreversible'),
    secrets: new Set(secrets.map(({ kind }) => kind)),
    handOver: new Set(secrets.flatMap((secret) => (secret.kind === 'asked' ? [] : [secret.handOver.to]))),
    gates: new Set(steps.flatMap((step) => (step.kind === 'gate' ? [step.step.gate.kind] : []))),
  };
}
