import { expect, it } from 'vitest';
import { endsOf } from './ends-of.ts';
import type { Expectation } from './expectation.ts';

const stands = (name: string, how: string): Expectation => ({
  kind: 'entity',
  entity: { kind: 'user', key: name },
  name,
  exists: true,
  facts: { how },
  unknown: [],
});
const asked: Expectation = {
  kind: 'no-answer',
  about: 'bucket b',
  call: { service: 's3', action: 'HeadBucket', parameters: { Bucket: 'b' } },
  codes: ['NotFound'],
};

it('tells of each thing the first state before and the last one after, whatever else a step touches', () => {
  const steps = [
    { before: [stands('a', '1'), stands('b', '1'), asked], after: [stands('a', '2'), stands('b', '2')] },
    { before: [stands('a', '2')], after: [stands('a', '3')] },
  ];
  expect(endsOf(steps)).toEqual([
    { key: 'user/a', before: stands('a', '1'), after: stands('a', '3') },
    { key: 'user/b', before: stands('b', '1'), after: stands('b', '2') },
    { key: JSON.stringify(asked.call), before: asked },
  ]);
});
