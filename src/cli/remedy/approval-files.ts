import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Approval, readApproval } from '../../app/remedy/read-approval.ts';
import type { Plan } from '../../app/remedy/read-plan.ts';

/** The approvals of a plan: files beside it, named as it and ending in `.approval.<name>.json`. Those that are none are left. */
export function approvalsOf(path: string, plan: Plan): Approval[] {
  const [folder, stem] = [dirname(path), basename(path).replace(/\.json$/, '')];
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${stem}.approval.`) && name.endsWith('.json'))
    .flatMap((name) => readApproval(textOf(join(folder, name))) ?? [])
    .filter(({ digest }) => digest === plan.digest);
}

/** Where the approval of one person is written. Two names that a file system would not tell apart differ by their hash. */
export function approvalPath(planPath: string, approver: string): string {
  const plain = approver.replace(/[^a-z0-9-]/g, '_').slice(0, 60);
  const name = plain === approver ? plain : `${plain}-${createHash('sha256').update(approver).digest('hex').slice(0, 8)}`;
  return join(dirname(planPath), `${basename(planPath).replace(/\.json$/, '')}.approval.${name}.json`);
}

/** The text of a file; empty when it is none, or far longer than an approval. */
function textOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size < 100_000 ? readFileSync(path, 'utf8') : '';
}
