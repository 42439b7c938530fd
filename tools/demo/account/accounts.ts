import type { AccountState } from '../../../src/account/state.ts';
import { collected } from './collected.ts';
import { demoAccount } from './demo-account.ts';
import { collectedAt } from './moment.ts';
import { newAccount } from './new-account.ts';

/** The collected accounts of `demo/`, by the name of their file. */
export async function accounts(): Promise<Readonly<Record<string, AccountState>>> {
  return {
    'account-2026-03-02.json': await collected(demoAccount('before'), collectedAt.before),
    'account.json': await collected(demoAccount('after'), collectedAt.after),
    'new-account.json': await collected(newAccount(), collectedAt.after),
  };
}
