import { expect, it } from 'vitest';
import { document, held, is, madeAccount, madeGroup, madePolicy, madeUser } from '../account/cases.ts';
import type { User } from '../account/entities.ts';
import { someMembers } from '../account/members.ts';
import { unknown } from '../account/part.ts';
import { userMay } from './user-may.ts';

const [action, resource] = ['iam:ChangePassword', 'arn:aws:iam::111122223333:user/alice'];
const allow = { Effect: 'Allow', Action: 'iam:Change*', Resource: 'arn:aws:iam::*:user/${aws:username}' };
const deny = (over: object = {}) => ({ Effect: 'Deny', Action: 'iam:ChangePassword', Resource: '*', ...over });
const under = (...statements: object[]) => ({ inline: held({ own: is(document(statements)) }) });
const condition = (operator: string, key: string, value: unknown) => ({ Condition: { [operator]: { [key]: value } } });
const attached = (policy: { arn: string; name: string }) => ({ attached: held({ [policy.arn]: policy.name }) });

const wide = madePolicy('wide', [{ Effect: 'Allow', Action: '*', Resource: '*' }]);
const narrow = madePolicy('narrow', [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
const strict = madePolicy('strict', [{ Effect: 'Allow', Action: '*', Resource: '*' }, deny()]);
const group = madeGroup('Staff', under(allow));
const inStaff = { groups: held({ AGPAEXAMPLESTAFF: 'Staff' }) };

it.each<[string, Partial<User>, 'yes' | 'no' | 'unknown', string?, boolean?]>([
  ['nothing allows it', {}, 'no', 'no policy allows it'],
  ['the account allows it', {}, 'yes', '', true],
  ['an inline policy allows it for its own user', under(allow), 'yes'],
  ['for another user', under({ ...allow, Resource: 'arn:aws:iam::*:user/bob' }), 'no'],
  ['but for another user', under({ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:iam::*:user/alice' }), 'no'],
  ['all but another action', under({ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }), 'yes'],
  ['all but this action', under({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }), 'no'],
  [
    'by a variable that is not known here',
    under({ ...allow, Resource: 'arn:aws:iam::*:user/${aws:PrincipalTag/team}' }),
    'unknown',
    'under a condition',
  ],
  ['a managed policy allows it', attached(wide), 'yes'],
  [
    'a managed policy that is not known',
    attached({ arn: 'arn:aws:iam::aws:policy/Other', name: 'Other' }),
    'unknown',
    'arn:aws:iam::aws:policy/Other',
  ],
  ['a group allows it', inStaff, 'yes'],
  ['a group that is not known', { groups: held({ AGPAEXAMPLEOTHER: 'Other' }) }, 'unknown', 'group Other is not known'],
  ['policies that were not read', { inline: someMembers({}, 'not read') }, 'unknown', 'not all known', true],
  ['a document that is none', { inline: held({ own: is('{"Statement":') }) }, 'unknown', 'what inline policy own of user alice says', true],
  ['denied', under(allow, deny()), 'no', 'inline policy own of user alice denies it', true],
  ['denied for others', under(allow, deny({ Resource: 'arn:aws:iam::*:user/bob' })), 'yes'],
  ['denied without MFA', under(allow, deny(condition('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false'))), 'no', 'without MFA'],
  [
    'denied without MFA, by a Bool and a list',
    under(allow, deny(condition('Bool', 'AWS:multifactorauthpresent', ['False']))),
    'no',
    'without MFA',
  ],
  [
    'denied with MFA',
    under(allow, deny(condition('Bool', 'aws:MultiFactorAuthPresent', 'true'))),
    'unknown',
    'denies it under a condition',
  ],
  [
    'denied from an address',
    under(allow, deny(condition('IpAddress', 'aws:SourceIp', '192.0.2.0/24'))),
    'unknown',
    'denies it under a condition',
  ],
  [
    'denied without MFA and from an address',
    under(allow, deny({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' }, IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } })),
    'unknown',
    'denies it under a condition',
  ],
  [
    'allowed from an address',
    under({ ...allow, ...condition('IpAddress', 'aws:SourceIp', '192.0.2.0/24') }),
    'unknown',
    'allows it under a condition',
  ],
  ['a boundary allows it', { ...under(allow), boundary: is(wide.arn) }, 'yes'],
  ['a boundary does not allow it', { ...under(allow), boundary: is(narrow.arn) }, 'no', 'the permissions boundary does not allow it'],
  ['a boundary denies it', { ...under(allow), boundary: is(strict.arn) }, 'no', 'the permissions boundary denies it'],
  ['a boundary that is not known', { ...under(allow), boundary: unknown('not read') }, 'unknown', 'the permissions boundary'],
])('%s', (_, over, kind, why = '', isGranted = false) => {
  const user = madeUser('alice', over);
  const state = madeAccount({ users: [user], groups: [group], policies: [wide, narrow, strict] });
  const may = userMay(state, user, { action, resource, isGranted });
  expect(may.kind).toBe(kind);
  expect(may.kind === 'yes' ? '' : may.why).toContain(why);
});
