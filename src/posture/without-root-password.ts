import type { Part } from '../account/part.ts';
import type { CheckResult } from './check.ts';
import { evidence } from './evidence.ts';
import { notApplicable } from './not-applicable.ts';
import { rootResource } from './root-resource.ts';

/** The result of a check on the sign-in of root where root has no password; undefined where it has one, or may. */
export function withoutRootPassword(password: Part<boolean>): CheckResult | undefined {
  if (password.kind === 'unknown' || (password.kind === 'known' && password.value)) return undefined;
  const why = 'Root has no password, as under central management of root credentials, so nobody signs in as root.';
  return notApplicable(rootResource, why, evidence('root password', password, false));
}
