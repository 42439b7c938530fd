import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, readPlan } from '../../app/remedy/read-plan.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { remedyFolder } from '../../store/remedy-folder.ts';
import { findWorkspace } from '../../store/workspace-folder.ts';
import type { Host } from '../host.ts';
import { write } from '../write.ts';
import { planText } from './plan-text.ts';

/** Writes a plan to the file that is named, to the workspace, or to the working folder; gives the path. */
export async function savePlan(host: Host, plan: Plan, output: string | undefined, workspace: string | undefined): Promise<string> {
  const folder = workspace ?? findWorkspace(process.cwd());
  const path = output ?? (folder === undefined ? `trailward-plan-${plan.id}.json` : join(remedyFolder(folder).plans, `${plan.id}.json`));
  if (output === undefined && folder !== undefined) mkdirSync(remedyFolder(folder).plans, { recursive: true, mode: 0o700 });
  await write(host, path, [`${JSON.stringify(plan, null, 2)}\n`]);
  return path;
}

/**
 * Reads a plan: the file that is named, or the one of that id in the workspace.
 * @throws TrailwardError `TW_PLAN` with what is wrong with it
 */
export function loadPlan(given: string, workspace?: string): { plan: Plan; path: string } {
  const path = placeOf(given, workspace);
  const reading = readPlan(planText(path));
  if (reading.kind === 'unreadable') throw new TrailwardError('TW_PLAN', `${path}: ${reading.reason}`);
  return { plan: reading.plan, path };
}

function placeOf(given: string, workspace: string | undefined): string {
  if (existsSync(given) || !/^[0-9a-f]{12}$/.test(given)) return given;
  const folder = workspace ?? findWorkspace(process.cwd());
  return folder === undefined ? given : join(remedyFolder(folder).plans, `${given}.json`);
}
