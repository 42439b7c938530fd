import { observe } from '../../catalogue/observe.ts';
import { detect } from '../../detection/detect.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';

/** The findings of the detectors over the changes of an account that a workspace holds. */
export function findingsOf(store: WorkspaceStore, account: string): Finding[] {
  return detect([...store.changes({ account })].map(({ event }) => observe(event)));
}
