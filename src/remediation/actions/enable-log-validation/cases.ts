import { account, is, madeAccount, madeTrail } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const arn = `arn:aws:cloudtrail:us-east-1:${account}:trail/audit`;
const target = `trail:${arn}`;
const foreign = 'arn:aws:cloudtrail:us-east-1:999988887777:trail/org';

export const cases: readonly ActionCase[] = [
  {
    name: 'a trail without validation, of which nothing else changes',
    state: madeAccount({ trails: [madeTrail('audit', { validation: is(false) })] }),
    target,
    expect: 'steps',
    steps: ['cloudtrail:UpdateTrail'],
    risk: 'R1',
    says: ['validate-logs', `"parameters":{"Name":"${arn}","EnableLogFileValidation":true}`],
  },
  { name: 'one with it', state: madeAccount({ trails: [madeTrail('audit')] }), target, expect: 'nothing' },
  {
    name: 'one of which it is not known',
    state: madeAccount({ trails: [madeTrail('audit', { validation: unknown('not read') })] }),
    target,
    expect: 'refused',
    says: ['not read'],
  },
  {
    name: 'one of another account',
    state: madeAccount({ trails: [madeTrail('org', { arn: foreign, validation: is(false) })] }),
    target: `trail:${foreign}`,
    expect: 'refused',
    says: ['belongs to account 999988887777'],
  },
  { name: 'none', state: madeAccount(), target, expect: 'refused' },
];
