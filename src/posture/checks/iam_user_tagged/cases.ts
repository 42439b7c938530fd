import { held, madeAccount, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { details, someOf } from '../../users.cases.ts';

const alice = (tags: User['tags']) => madeAccount({ users: [madeUser('alice', { tags })] });

export const cases: readonly CheckCase[] = [
  { name: 'one tag', state: alice(held({ owner: 'platform' })), expect: { 'user alice': 'PASS' }, says: { 'user alice': 'owner' } },
  { name: 'a tag without a value', state: alice(held({ owner: '' })), expect: { 'user alice': 'PASS' } },
  { name: 'none', state: alice(held({})), expect: { 'user alice': 'FAIL' } },
  { name: 'tags of AWS do not count', state: alice(held({ 'aws:cloudformation:stack-name': 'x' })), expect: { 'user alice': 'FAIL' } },
  { name: 'unknown', state: alice(someOf(details)), expect: { 'user alice': 'UNKNOWN' }, missing: [details] },
  { name: 'one that is known is enough', state: alice(someOf(details, held({ owner: 'x' }))), expect: { 'user alice': 'PASS' } },
  { name: 'no users', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
];
