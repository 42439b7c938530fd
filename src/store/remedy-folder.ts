import { join, resolve } from 'node:path';

/** Where a workspace keeps plans, approvals and journals. */
export interface RemedyFolder {
  plans: string;
  journals: string;
}

/** The places in the workspace of a folder. Whoever writes there makes them. */
export function remedyFolder(folder: string): RemedyFolder {
  const place = join(resolve(folder), '.trailward');
  return { plans: join(place, 'plans'), journals: join(place, 'journals') };
}
