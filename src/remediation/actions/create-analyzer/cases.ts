import { account, is, madeAccount, madeRole } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { Analyzer } from '../../../account/surroundings.ts';
import { table } from '../../../account/table.ts';
import type { ActionCase } from '../../cases.ts';

const made = (name: string, type: string, status = 'ACTIVE', region = 'us-east-1'): Analyzer => ({
  arn: `arn:aws:access-analyzer:${region}:${account}:analyzer/${name}`,
  type: is(type),
  status: is(status),
  region,
});
const of = (...list: Analyzer[]) =>
  madeAccount({
    roles: [madeRole('AWSServiceRoleForAccessAnalyzer')],
    over: { analyzers: { by: table(list.map((one) => [one.arn, one] as const)), whole: is(true) } },
  });
const target = 'account';
const create = { target, expect: 'steps', steps: ['accessanalyzer:CreateAnalyzer'], risk: 'R0' } as const;

export const cases: readonly ActionCase[] = [
  {
    ...create,
    name: 'none in any Region',
    state: of(),
    says: ['"region":"us-east-1"', '"status":"ACTIVE"', 'ResourceNotFoundException'],
    parametersOf: [{ analyzerName: 'trailward-external-access', type: 'ACCOUNT' }],
  },
  {
    ...create,
    name: 'the Region that is given',
    state: of(made('a', 'ACCOUNT')),
    parameters: { region: 'eu-central-1' },
    says: ['"region":"eu-central-1"'],
  },
  {
    ...create,
    name: 'one of unused access is no substitute, and its Region is taken',
    state: of(made('a', 'ACCOUNT'), made('unused', 'ACCOUNT_UNUSED_ACCESS', 'ACTIVE', 'eu-west-1')),
    says: ['"region":"eu-west-1"'],
  },
  {
    ...create,
    name: 'the first of an account, with which AWS makes a role that stays',
    state: madeAccount(),
    says: ['AWSServiceRoleForAccessAnalyzer'],
    comesBack: false,
  },
  { name: 'one of the account', state: of(made('a', 'ACCOUNT')), target, expect: 'nothing' },
  { name: 'one of the organisation', state: of(made('a', 'ORGANIZATION')), target, expect: 'nothing' },
  {
    name: 'one that is not active, beside which AWS takes none',
    state: of(made('a', 'ACCOUNT', 'FAILED')),
    target,
    expect: 'refused',
    says: ['FAILED'],
  },
  {
    name: 'a name that another has',
    state: of(made('trailward-external-access', 'ACCOUNT_UNUSED_ACCESS')),
    target,
    expect: 'refused',
    says: ['another name'],
  },
  {
    name: 'analyzers that are not known',
    state: madeAccount({
      over: { analyzers: { by: table<Analyzer>([]), whole: unknown('access denied', 'access-analyzer:ListAnalyzers') } },
    }),
    target,
    expect: 'refused',
    says: ['access-analyzer:ListAnalyzers'],
  },
  { name: 'a status that is not known', state: of({ ...made('a', 'ACCOUNT'), status: unknown('not read') }), target, expect: 'refused' },
  { name: 'a Region that is none', state: of(), target, parameters: { region: '$(id)' }, expect: 'refused', says: ['no Region'] },
  { name: 'a Region of another partition', state: of(), target, parameters: { region: 'cn-north-1' }, expect: 'refused' },
  { name: 'a hostile name', state: of(), target, parameters: { name: 'a\u001b[2J' }, expect: 'refused' },
];
