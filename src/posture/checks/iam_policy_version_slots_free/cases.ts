import { all, document, is, madeAccount, madePolicy } from '../../../account/cases.ts';
import type { Policy } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { arnOf, awsArnOf, reading } from '../../policies.cases.ts';
import { details, someOf } from '../../users.cases.ts';

const p = `policy ${arnOf('p')}`;
const versions = (count: number) =>
  all(
    ...Array.from({ length: count }, (_, index) => ({
      id: `v${index + 1}`,
      created: is('2025-01-01T00:00:00Z'),
      document: is(document(reading)),
    })),
  );
const policy = (over: Partial<Policy>) => madeAccount({ policies: [madePolicy('p', reading, over)] });

export const cases: readonly CheckCase[] = [
  { name: 'one', state: policy({}), expect: { [p]: 'PASS' } },
  { name: 'four', state: policy({ versions: versions(4) }), expect: { [p]: 'PASS' } },
  { name: 'five', state: policy({ versions: versions(5) }), expect: { [p]: 'FAIL' }, says: { [p]: '5 of 5 versions' } },
  {
    name: 'a policy of AWS',
    state: policy({ arn: awsArnOf('p'), versions: versions(5) }),
    expect: { 'account account': 'NOT_APPLICABLE' },
  },
  { name: 'others unknown', state: policy({ versions: someOf(details, versions(4)) }), expect: { [p]: 'UNKNOWN' }, missing: [details] },
  { name: 'five that are known decide', state: policy({ versions: someOf(details, versions(5)) }), expect: { [p]: 'FAIL' } },
];
