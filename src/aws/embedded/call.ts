import { account } from './account.ts';
import { credentialReport } from './credential-report.ts';
import { credentials } from './credentials.ts';
import { type Handler, type Members, type Parameters, refuse } from './handler.ts';
import { identities } from './identities.ts';
import { lookups } from './lookups.ts';
import type { Model } from './model.ts';
import { permissions } from './permissions.ts';
import { policies } from './policies.ts';
import { reading } from './reading.ts';
import { roles } from './roles.ts';
import { tags } from './tags.ts';

const handlers = new Map<string, Handler>(
  [identities, permissions, credentials, roles, policies, account, tags, reading, lookups, credentialReport].flatMap((group) =>
    Object.entries(group),
  ),
);

/** Carries one IAM call out on the account; throws a Refusal where AWS would refuse it. */
export function call(model: Model, action: string, parameters: Parameters, caller = ''): Members {
  const handler = handlers.get(action) ?? refuse('InvalidAction', `The fake has no ${action}.`);
  return handler(model, parameters, caller);
}
