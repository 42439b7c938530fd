import { known, unknown } from '../part.ts';
import type { AccountState } from '../state.ts';
import { importProblem, type Report } from './import-problem.ts';
import { inList } from './in-list.ts';
import type { TableName, Telling } from './telling.ts';
import { usedPolicies } from './used-policies.ts';

/** Tables that one call lists together, each of which it may be asked to leave out. */
const detailed = ['users', 'groups', 'roles', 'policies'] as const;

const counters: readonly [string, TableName][] = [
  ['Users', 'users'],
  ['Groups', 'groups'],
  ['Roles', 'roles'],
  ['Policies', 'policies'],
  ['InstanceProfiles', 'instanceProfiles'],
  ['ServerCertificates', 'serverCertificates'],
];

/**
 * The state with lists that are not whole after all marked so: an answer does not show that the call was filtered or that
 * a page is missing, but what other entities refer to and the counters of the account summary do.
 */
export function checkWholeness(state: AccountState, tellings: readonly Telling[], report: Report): AccountState {
  return bySummary(byReferences(state, tellings, report), tellings, report);
}

function byReferences(state: AccountState, tellings: readonly Telling[], report: Report): AccountState {
  const groups = [...state.users.by.values()].flatMap((user) => Object.keys(user.groups.items).filter((key) => key.startsWith('name:')));
  const policies = [...usedPolicies(state)].filter((arn) => !state.policies.by.has(arn));
  const missing = new Map<TableName, string[]>([
    ['groups', [...new Set(groups)].map((key) => key.slice('name:'.length)).filter((name) => !state.groups.by.has(name.toLowerCase()))],
    ['policies', policies],
  ]);
  let checked = state;
  for (const [table, names] of missing) {
    if (names.length === 0 || state[table].whole.kind !== 'known') continue;
    const files = listing(table, tellings);
    const reason = `${inList(files)} does not list all ${table}: ${inList(names.sort())} ${names.length === 1 ? 'is' : 'are'} in use and not there.`;
    report(importProblem('incomplete', files, reason));
    // The call was filtered, so a list that is empty may only not have been asked for.
    for (const other of detailed) if (other === table || state[other].by.size === 0) checked = notWhole(checked, other);
  }
  return checked;
}

function bySummary(state: AccountState, tellings: readonly Telling[], report: Report): AccountState {
  const { summary } = state;
  // An older summary counts what was there then.
  if (summary.kind !== 'known' || summary.read.at !== state.at) return state;
  let checked = state;
  for (const [counter, table] of counters) {
    const count = Object.hasOwn(summary.value, counter) ? summary.value[counter] : undefined;
    const { by, whole } = state[table];
    const size = table === 'policies' ? [...state.policies.by.values()].filter(({ arn }) => !arn.includes(':iam::aws:')).length : by.size;
    if (count === undefined) continue;
    if (whole.kind === 'known' && count !== size) {
      const files = [
        ...listing(table, tellings),
        ...tellings.filter(({ account }) => account.summary !== undefined).map(({ origin }) => origin.file),
      ];
      report(importProblem('incomplete', files, `The exports list ${size} ${inWords(table)}, and the account summary counts ${count}.`));
      checked = notWhole(checked, table);
    }
    // AWS's own policies in use are not counted.
    if (whole.kind === 'unknown' && count === size && table !== 'policies')
      checked = { ...checked, [table]: { by, whole: known(true, summary.read) } };
  }
  return checked;
}

function notWhole(state: AccountState, table: TableName): AccountState {
  return {
    ...state,
    [table]: { by: state[table].by, whole: unknown('the exports that were read do not list all', 'iam:GetAccountAuthorizationDetails') },
  };
}

function listing(table: TableName, tellings: readonly Telling[]): string[] {
  return [...new Set(tellings.filter(({ whole }) => whole[table]?.kind === 'known').map(({ origin }) => origin.file))].sort();
}

function inWords(table: TableName): string {
  return table.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
