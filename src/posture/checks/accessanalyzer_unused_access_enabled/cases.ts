import { is } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import { analyzer, someAnalyzers, withAnalyzers } from '../../analyzers.cases.ts';
import type { CheckCase } from '../../cases.ts';

export const cases: readonly CheckCase[] = [
  { name: 'of the account', state: withAnalyzers(analyzer('ACCOUNT_UNUSED_ACCESS')), expect: { 'account account': 'PASS' } },
  { name: 'of the organisation', state: withAnalyzers(analyzer('ORGANIZATION_UNUSED_ACCESS')), expect: { 'account account': 'PASS' } },
  {
    name: 'one Region is enough, and known however few were asked',
    state: someAnalyzers(analyzer('ACCOUNT', { region: 'eu-west-1' }), analyzer('ACCOUNT_UNUSED_ACCESS')),
    expect: { 'account account': 'PASS' },
  },
  { name: 'an analyzer for access from outside', state: withAnalyzers(analyzer('ACCOUNT')), expect: { 'account account': 'FAIL' } },
  {
    name: 'not active',
    state: withAnalyzers(analyzer('ACCOUNT_UNUSED_ACCESS', { status: is('DISABLED') })),
    expect: { 'account account': 'FAIL' },
  },
  { name: 'none at all', state: withAnalyzers(), expect: { 'account account': 'FAIL' } },
  {
    name: 'some Regions were asked',
    state: someAnalyzers(analyzer('ACCOUNT')),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['access-analyzer:ListAnalyzers'],
  },
  {
    name: 'a type that is not known',
    state: withAnalyzers(analyzer('ACCOUNT', { type: unknown('access denied', 'access-analyzer:ListAnalyzers') })),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['access-analyzer:ListAnalyzers'],
  },
];
