import { is } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import { analyzer, someAnalyzers, withAnalyzers } from '../../analyzers.cases.ts';
import type { CheckCase } from '../../cases.ts';

const west = { region: 'eu-west-1' };
const denied = unknown('access denied', 'access-analyzer:ListAnalyzers');

export const cases: readonly CheckCase[] = [
  { name: 'of the account', state: withAnalyzers(analyzer('ACCOUNT')), expect: { 'region us-east-1': 'PASS' } },
  { name: 'of the organisation', state: withAnalyzers(analyzer('ORGANIZATION')), expect: { 'region us-east-1': 'PASS' } },
  {
    name: 'an analyzer for unused access is no analyzer for access from outside',
    state: withAnalyzers(analyzer('ACCOUNT_UNUSED_ACCESS')),
    expect: { 'region us-east-1': 'FAIL' },
    says: { 'region us-east-1': 'ACCOUNT_UNUSED_ACCESS' },
  },
  {
    name: 'nor are those of the organisation, nor those for internal access',
    state: withAnalyzers(
      analyzer('ORGANIZATION_UNUSED_ACCESS'),
      analyzer('ACCOUNT_INTERNAL_ACCESS'),
      analyzer('ORGANIZATION_INTERNAL_ACCESS'),
    ),
    expect: { 'region us-east-1': 'FAIL' },
  },
  {
    name: 'both',
    state: withAnalyzers(analyzer('ACCOUNT_UNUSED_ACCESS'), analyzer('ACCOUNT')),
    expect: { 'region us-east-1': 'PASS' },
  },
  ...['DISABLED', 'CREATING', 'FAILED'].map(
    (status): CheckCase => ({
      name: `not active: ${status}`,
      state: withAnalyzers(analyzer('ACCOUNT', { status: is(status) })),
      expect: { 'region us-east-1': 'FAIL' },
      says: { 'region us-east-1': status },
    }),
  ),
  {
    name: 'each Region by itself',
    state: withAnalyzers(analyzer('ACCOUNT'), analyzer('ACCOUNT_UNUSED_ACCESS', west)),
    expect: { 'region us-east-1': 'PASS', 'region eu-west-1': 'FAIL' },
  },
  { name: 'none at all', state: withAnalyzers(), expect: { 'account account': 'FAIL' } },
  {
    name: 'some Regions were asked',
    state: someAnalyzers(analyzer('ACCOUNT')),
    expect: { 'region us-east-1': 'PASS', 'account account': 'UNKNOWN' },
    missing: ['access-analyzer:ListAnalyzers'],
  },
  {
    name: 'none where it was asked',
    state: someAnalyzers(),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['access-analyzer:ListAnalyzers'],
  },
  {
    name: 'a status that is not known',
    state: withAnalyzers(analyzer('ACCOUNT', { status: denied })),
    expect: { 'region us-east-1': 'UNKNOWN' },
    missing: ['access-analyzer:ListAnalyzers'],
  },
  {
    name: 'the status of another type does not matter',
    state: withAnalyzers(analyzer('ACCOUNT_UNUSED_ACCESS', { status: denied })),
    expect: { 'region us-east-1': 'FAIL' },
  },
];
