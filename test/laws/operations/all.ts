import type { Operation } from '../operation.ts';
import { account } from './account.ts';
import { beyondMoto } from './beyond-moto.ts';
import { credentials } from './credentials.ts';
import { identities } from './identities.ts';
import { permissions } from './permissions.ts';
import { policies } from './policies.ts';
import { refused } from './refused.ts';
import { removing } from './removals.ts';
import { roles } from './roles.ts';
import { taggings } from './tags.ts';

/** Every call that a story can draw. */
export const operations: readonly Operation[] = [
  ...identities,
  ...credentials,
  ...permissions,
  ...policies,
  ...roles,
  ...account,
  ...taggings,
  ...removing,
  ...beyondMoto,
  ...refused,
];
