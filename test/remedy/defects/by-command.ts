import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../../src/app/remedy/read-plan.ts';
import type { AssessedStatus } from '../../../src/posture/assessment.ts';
import type { Plan } from '../../../src/remediation/plan/plan.ts';
import type { CliStage, Said } from '../kit/use-cli.ts';

/** The commands of a remedy on the account of a stage, each run as a person runs it. */
export interface Commands {
  /** Makes a plan file of that name from the account as it is now. */
  plan: (name: string, ...args: readonly string[]) => Promise<Said & { path: string; plan: () => Plan }>;
  /** Applies it, with every name that it asks for typed. */
  apply: (name: string, ...args: readonly string[]) => Promise<Said>;
  rollback: (name: string) => Promise<Said>;
  /** What assess says of results, by their ids. */
  statuses: (...args: readonly string[]) => Promise<ReadonlyMap<string, AssessedStatus>>;
}

/** @param confirm names that are typed for plans of risk R2 and R3 */
export function byCommand({ run, folder, aws }: CliStage, confirm: readonly string[]): Commands {
  const file = (name: string, extension = '.json') => join(folder, `${name}${extension}`);
  const typed = confirm.flatMap((name) => ['--confirm', name]);
  return {
    plan: async (name, ...args) => {
      const path = file(name);
      const said = await run(['plan', '--live', ...aws, '--output', path, ...args]);
      return { ...said, path, plan: () => planIn(path) };
    },
    apply: (name, ...args) => run(['apply', file(name), ...aws, '--journal', file(name, '.jsonl'), '--yes', ...typed, ...args]),
    rollback: (name) =>
      run([
        'rollback',
        file(name, '.jsonl'),
        ...aws,
        '--yes',
        ...typed,
        '--output',
        file(`${name}-back`),
        '--journal',
        file(`${name}-back`, '.jsonl'),
      ]),
    statuses: async (...args) => {
      const { out } = await run(['assess', '--live', ...aws, '--format', 'json', ...args]);
      const { results }: { results: readonly { id: string; status: AssessedStatus }[] } = JSON.parse(out);
      return new Map(results.map(({ id, status }) => [id, status]));
    },
  };
}

function planIn(path: string): Plan {
  const reading = readPlan(readFileSync(path, 'utf8'));
  if (reading.kind !== 'plan') throw new Error(JSON.stringify(reading));
  return reading.plan;
}
