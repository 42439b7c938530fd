import type { Page } from './page.ts';
import { checks } from './pages/checks.ts';
import { cli } from './pages/cli.ts';
import { detectors } from './pages/detectors.ts';
import { errors } from './pages/errors.ts';
import { eventIndex } from './pages/event-index.ts';
import { events } from './pages/events.ts';
import { policies } from './pages/policies.ts';
import { policyIndex } from './pages/policy-index.ts';
import { remediationPolicyPages } from './pages/remediation-policies.ts';
import { remediations } from './pages/remediations.ts';
import { schemas } from './pages/schemas.ts';
import { remediationPolicies } from './remediation-policies.ts';

/** Everything that belongs into `docs/reference/`, made from the records that the program itself runs on. */
export async function reference(): Promise<Page[]> {
  const remediation = await remediationPolicies();
  return [
    ...(await events()),
    eventIndex(),
    await detectors(),
    await checks(),
    remediations(),
    errors(),
    cli(),
    ...schemas(),
    ...policies(),
    ...remediationPolicyPages(remediation),
    policyIndex(remediation),
  ];
}
