import type { CollectResult } from '../aws/collect/collect.ts';
import type { CollectProblem } from '../aws/collect/collect-problem.ts';
import { plural } from '../report/text/plural.ts';
import { sanitise } from '../report/text/sanitise.ts';

/** What came of collecting one account. */
export interface CollectReport {
  account: string;
  /** The organisation's name for the account, where it was asked. */
  name?: string;
  /** UTC. */
  at?: string;
  /** File that holds the state. */
  file?: string;
  /** How many of each kind are known. */
  counts?: Record<string, number>;
  problems: readonly CollectProblem[];
  /** Why nothing of the account could be read. */
  failure?: { code: string; reason: string };
}

const counted = {
  user: 'users',
  group: 'groups',
  role: 'roles',
  policy: 'policies',
  'instance profile': 'instanceProfiles',
  'server certificate': 'serverCertificates',
  'SAML provider': 'samlProviders',
  'OIDC provider': 'oidcProviders',
  trail: 'trails',
  analyzer: 'analyzers',
} as const;

/** The report on a collected state. */
export function reportOf({ state, problems }: CollectResult, file: string | undefined): CollectReport {
  const counts = Object.fromEntries(Object.values(counted).map((table) => [table, state[table].by.size]));
  return { account: state.account, at: state.at, counts, problems, ...(file === undefined ? {} : { file }) };
}

/** The reports as text, with the missing permissions of all accounts at the end. */
export function collectedText(reports: readonly CollectReport[]): string {
  const lines = reports.flatMap(linesOf);
  const missing = new Set(reports.flatMap(({ problems }) => problems.filter(({ denied }) => denied).map(({ call }) => call)));
  if (missing.size > 0)
    lines.push(
      `Permissions missing: ${[...missing]
        .sort()
        .map((each) => sanitise(each))
        .join(', ')}.`,
    );
  return `${lines.join('\n')}\n`;
}

function linesOf({ account, name, at, file, counts, problems, failure }: CollectReport): string[] {
  const who = `Account ${sanitise(account)}${name === undefined || name === '' ? '' : ` (${sanitise(name)})`}`;
  if (failure !== undefined) return [`${who} could not be collected: ${sanitise(failure.code)}: ${sanitise(failure.reason)}`];
  const held = Object.entries(counted).flatMap(([one, table]) => {
    const count = counts?.[table] ?? 0;
    return count === 0 ? [] : [plural(count, one, one === 'policy' ? 'policies' : `${one}s`)];
  });
  return [
    `${who} at ${at ?? ''}: ${held.length === 0 ? 'nothing found' : held.join(', ')}${file === undefined ? '' : `; written to ${sanitise(file)}`}.`,
    ...problems.map((problem) => `  ${problemLine(problem)}`),
  ];
}

function problemLine({ call, code, reason, subjects }: CollectProblem): string {
  const some = subjects.slice(0, 3).map((subject) => sanitise(subject));
  const rest = subjects.length > 3 ? ` and ${subjects.length - 3} more` : '';
  const about = subjects.length === 0 ? '' : ` for ${some.join(', ')}${rest}`;
  return `${sanitise(call)}${about}: ${sanitise(code)}${reason === code ? '' : `: ${sanitise(reason)}`}`;
}
