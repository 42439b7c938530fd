import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Approval, readApproval } from '../../app/remedy/read-approval.ts';
import type { Plan } from '../../app/remedy/read-plan.ts';

/** The approvals of a plan: files beside it, named as it and ending in `.approval.<name>.json`. Those that are none are left. */
export function approvalsOf(path: string, plan: Plan): Approval[] {
  const [folder, stem] = [dirname(path), basename(path).replace(/\.json$/, '')];
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${stem}.approval.`) && name.endsWith('.json'))
    .flatMap((name) => readApproval(readFileSync(join(folder, name), 'utf8')) ?? [])
    .filter(({ digest }) => digest === plan.digest);
}

/** Where the approval of one person is written. */
export function approvalPath(planPath: string, approver: string): string {
  return join(dirname(planPath), `${basename(planPath).replace(/\.json$/, '')}.approval.${approver.replace(/[^\w.-]/g, '_')}.json`);
}
