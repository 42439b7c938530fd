import { accountAlias } from '../../collect/account-alias.ts';
import { accountSettings } from '../../collect/account-settings.ts';
import { accountSummary } from '../../collect/account-summary.ts';
import { passwordPolicy } from '../../collect/password-policy.ts';
import type { EntityReader } from '../entity-reader.ts';

const parts = [passwordPolicy, accountAlias, accountSettings, accountSummary];

/** The account itself: its password policy, alias and switches, one of which the account summary tells. */
export const account: EntityReader = {
  calls: parts.flatMap(({ calls }) => calls),
  read: async (_key, session) => ({ kind: 'there', told: await Promise.all(parts.map((part) => part.collect(session))) }),
};
