import type { RefusalContext, RefusalRule } from './refusal.ts';
import { breakGlass } from './rules/break-glass.ts';
import { caps } from './rules/caps.ts';
import { exceptions } from './rules/exceptions.ts';
import { foreignRoles } from './rules/foreign-roles.ts';
import { irreversibleAlone } from './rules/irreversible-alone.ts';
import { lastAdministrator } from './rules/last-administrator.ts';
import { ownCredentials } from './rules/own-credentials.ts';
import { ownRoles } from './rules/own-roles.ts';
import { quarantine } from './rules/quarantine.ts';
import { rootUser } from './rules/root-user.ts';

/** Every rule that holds for every plan. */
export const refusalRules: readonly RefusalRule[] = [
  ownCredentials,
  lastAdministrator,
  breakGlass,
  rootUser,
  exceptions,
  foreignRoles,
  ownRoles,
  quarantine,
  caps,
  irreversibleAlone,
];

/** Why a plan is refused, as sentences, each with its rule; none when it may be. */
export function refusals(context: RefusalContext): { rule: string; reason: string }[] {
  return refusalRules.flatMap((rule) => rule.offences(context).map((reason) => ({ rule: rule.id, reason })));
}
