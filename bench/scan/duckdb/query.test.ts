import { expect, test } from 'vitest';
import { iamWritesQuery } from './query.ts';

test('paths are quoted, and the largest file fits', () => {
  const query = iamWritesQuery(['/logs/a.json.gz', "/it's/b.json.gz"], 5);
  expect(query).toContain("['/logs/a.json.gz', '/it''s/b.json.gz'], maximum_object_size = 1000005");
});
