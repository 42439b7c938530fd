import { importProblem, type Report } from './import-problem.ts';
import { inList } from './in-list.ts';
import type { Owner } from './owner.ts';
import type { Telling } from './telling.ts';

/** The account that exports are about, and those that are about it or do not say. */
export interface Chosen {
  /** Undefined when no export names an account, or when it cannot be told which of several is meant. */
  owner: Owner | undefined;
  tellings: Telling[];
}

/** What lists a whole account weighs more than any number of single answers. */
const whole = new Set(['iam:GetAccountAuthorizationDetails', 'saved-state']);

/**
 * One state is about one account. Files of other accounts are left out as a whole, each with a problem: the account is
 * the one of the authorization details, or else the one that most files name. When that is a draw, all are left out.
 */
export function chooseAccount(tellings: readonly Telling[], report: Report): Chosen {
  const accounts = new Map<string, Set<string>>();
  for (const { origin, owners } of tellings)
    for (const { account } of owners) accounts.set(origin.file, (accounts.get(origin.file) ?? new Set()).add(account));
  const refused = new Set<string>();
  for (const [file, named] of accounts) {
    if (named.size === 1) continue;
    refused.add(file);
    report(importProblem('other-account', [file], `${file} names the accounts ${inList([...named].sort())}: it is left out as a whole.`));
  }
  const single = [...accounts].filter(([file]) => !refused.has(file)).map(([file, named]) => ({ file, account: [...named][0] ?? '' }));
  const best = winner(single, tellings);
  for (const { file, account } of single) {
    if (account === best) continue;
    refused.add(file);
    const others = single
      .filter((other) => other.account !== account && (best === undefined || other.account === best))
      .map((other) => other.file);
    report(
      importProblem(
        'other-account',
        [file, ...others],
        `${file} is of account ${account}, and ${inList(others)} ${others.length === 1 ? 'is' : 'are'} of ${best ?? 'another'}: it is left out as a whole.`,
      ),
    );
  }
  const kept = tellings.filter(({ origin }) => !refused.has(origin.file));
  const owners = kept.flatMap((telling) => telling.owners);
  return { owner: owners.find(({ partition }) => partition !== undefined) ?? owners[0], tellings: kept };
}

function winner(files: readonly { file: string; account: string }[], tellings: readonly Telling[]): string | undefined {
  const heavy = new Set(tellings.filter(({ read }) => whole.has(read.source)).map(({ origin }) => origin.file));
  const weights = new Map<string, number>();
  for (const { file, account } of files) weights.set(account, (weights.get(account) ?? 0) + (heavy.has(file) ? 1_000_000 : 1));
  const [first, second] = [...weights].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? undefined : first[0];
}
