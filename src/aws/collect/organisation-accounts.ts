import { TrailwardError } from '../../kernel/errors.ts';
import { ahead } from '../ahead.ts';
import { awsError } from '../aws-error.ts';
import { awsFailure } from '../aws-failure.ts';
import type { Clients } from '../clients.ts';
import { type CollectOptions, type CollectProgress, type CollectResult, collect } from './collect.ts';
import { everyTokenPage } from './every-page.ts';
import { identity } from './identity.ts';
import { organisationLookup } from './organisation-lookup.ts';

/** One account of an organisation, collected, or why it could not be. */
export type AccountOutcome =
  | ({ kind: 'collected'; account: string; name: string } & CollectResult)
  | { kind: 'failed'; account: string; name: string; code: string; reason: string };

export interface OrganisationOptions extends Omit<CollectOptions, 'organisation'> {
  /** Name, or path and name, of the role to assume in each account. */
  roleName: string;
}

/** Accounts that are read at once. */
const atOnce = 4;

/**
 * Collects every active account of the organisation, from its management account or one that may list accounts there:
 * that one with its own credentials, each other through a role of the same name. What cannot be collected is an outcome
 * like the others.
 */
export async function* organisationAccounts(clients: Clients, options: OrganisationOptions): AsyncGenerator<AccountOutcome> {
  const { account: own, partition } = await identity(clients);
  const { roleName, ...rest } = options;
  const organisation = organisationLookup(clients);
  const progress = new Map<string, CollectProgress>();
  yield* ahead(await activeAccounts(clients), atOnce, async ({ account, name }): Promise<AccountOutcome> => {
    options.signal?.throwIfAborted();
    const onProgress = (at: CollectProgress) => {
      progress.set(account, at);
      options.onProgress?.(sum(progress.values()));
    };
    const acting = account === own ? clients : clients.as(`arn:${partition}:iam::${account}:role/${roleName}`);
    try {
      return { kind: 'collected', account, name, ...(await collect(acting, { ...rest, organisation, onProgress })) };
    } catch (cause) {
      options.signal?.throwIfAborted();
      if (cause instanceof TrailwardError && cause.code === 'TW_INTERNAL') throw cause;
      const { code, message } = awsError(cause);
      return { kind: 'failed', account, name, code, reason: message };
    }
  });
}

function sum(all: Iterable<CollectProgress>): CollectProgress {
  const total = { calls: 0, done: 0 };
  for (const { calls, done } of all) {
    total.calls += calls;
    total.done += done;
  }
  return total;
}

async function activeAccounts(clients: Clients): Promise<{ account: string; name: string }[]> {
  const organizations = await clients.organizations();
  const accounts = await everyTokenPage(
    (token) => organizations.listAccounts(token === undefined ? {} : { NextToken: token }),
    (page) => page.Accounts,
    (page) => page.NextToken,
  ).catch((cause: unknown) => {
    throw awsFailure('The accounts of the organisation could not be listed, which takes organizations:ListAccounts', cause);
  });
  // AWS is replacing Status by State; either says which accounts are open.
  const active = accounts.filter((each) => (each.State ?? each.Status) === 'ACTIVE');
  return active.flatMap(({ Id, Name }) => (Id === undefined ? [] : [{ account: Id, name: Name ?? '' }]));
}
