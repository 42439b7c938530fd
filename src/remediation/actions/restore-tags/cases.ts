import { held, is, madeAccount, madeRole, madeUser, none } from '../../../account/cases.ts';
import type { SamlProvider } from '../../../account/entities.ts';
import { someMembers } from '../../../account/members.ts';
import { table } from '../../../account/table.ts';
import type { CloudTrailEvent } from '../../../events/event.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { ActionCase } from '../../cases.ts';
import { plannedEvent } from '../../plan/planned-event.ts';

const event = (action: string, parameters: JsonObject, at: string, over: Partial<CloudTrailEvent> = {}): CloudTrailEvent => ({
  ...plannedEvent(
    { service: 'iam', action, parameters: { UserName: 'Alice', ...parameters } },
    { account: '111122223333', partition: 'aws', at },
  ),
  eventID: `${action}-${at}`,
  ...over,
});
const pairs = (tags: Readonly<Record<string, string>>) => ({ Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) });
const user = (tags: Readonly<Record<string, string>>) => madeAccount({ users: [madeUser('Alice', { tags: held(tags) })] });
const made = event('CreateUser', pairs({ team: 'red' }), '2025-01-01T00:00:00Z');
const tagged = event('TagUser', pairs({ team: 'blue', stage: 'prod' }), '2026-02-01T00:00:00Z');
const untagged = event('UntagUser', { TagKeys: ['team'] }, '2026-02-01T00:00:00Z');
const target = 'user:alice';
const history = (...events: CloudTrailEvent[]) => ({ 'user/alice': events });
const blue = user({ team: 'blue', stage: 'prod', owner: 'x' });
const saml: SamlProvider = {
  arn: 'arn:aws:iam::111122223333:saml-provider/idp',
  created: none,
  validUntil: none,
  metadataDigest: is('0'),
  tags: held({}),
};

export const cases: readonly ActionCase[] = [
  {
    name: 'a tag gets its old value, and one that was new is removed; others stay',
    state: blue,
    target,
    events: history(made, tagged),
    expect: 'steps',
    steps: ['iam:UntagUser', 'iam:TagUser'],
    risk: 'R1',
    parametersOf: [
      { UserName: 'Alice', TagKeys: ['stage'] },
      { UserName: 'Alice', Tags: [{ Key: 'team', Value: 'red' }] },
    ],
  },
  {
    name: 'a tag that was removed',
    state: user({}),
    target,
    events: history(made, untagged),
    expect: 'steps',
    steps: ['iam:TagUser'],
    parametersOf: [{ Tags: [{ Key: 'team', Value: 'red' }] }],
  },
  {
    name: 'a tag that was written in another case',
    state: user({ TEAM: 'blue' }),
    target,
    events: history(made, event('TagUser', pairs({ TEAM: 'blue' }), '2026-02-01T00:00:00Z')),
    expect: 'steps',
    steps: ['iam:TagUser'],
    parametersOf: [{ Tags: [{ Key: 'team', Value: 'red' }] }],
  },
  {
    name: 'the newest of several, and a denied one is none',
    state: user({ team: 'green' }),
    target,
    events: history(
      event('TagUser', pairs({ team: 'blue' }), '2026-01-01T00:00:00Z'),
      event('TagUser', pairs({ team: 'green' }), '2026-02-01T00:00:00Z'),
      event('TagUser', pairs({ team: 'black' }), '2026-02-02T00:00:00Z', { errorCode: 'AccessDenied' }),
    ),
    expect: 'steps',
    steps: ['iam:TagUser'],
    parametersOf: [{ Tags: [{ Key: 'team', Value: 'blue' }] }],
  },
  {
    name: 'tags that are given',
    state: blue,
    target,
    parameters: { tags: 'team=red', remove: 'stage' },
    expect: 'steps',
    steps: ['iam:UntagUser', 'iam:TagUser'],
  },
  {
    name: 'an identity provider',
    state: madeAccount({ over: { samlProviders: { by: table([[saml.arn, saml]]), whole: is(true as const) } } }),
    target: `saml-provider:${saml.arn}`,
    parameters: { tags: 'owner=idp' },
    expect: 'steps',
    steps: ['iam:TagSAMLProvider'],
  },
  {
    name: 'a role',
    state: madeAccount({ roles: [madeRole('Deploy', { tags: held({ a: 'b' }) })] }),
    target: 'role:deploy',
    parameters: { remove: 'a' },
    expect: 'steps',
    steps: ['iam:UntagRole'],
  },
  {
    name: 'a change that set what was there',
    state: user({ team: 'red' }),
    target,
    events: history(made, event('TagUser', pairs({ team: 'red' }), '2026-02-01T00:00:00Z')),
    expect: 'nothing',
  },
  { name: 'a tag to remove that is not there', state: blue, target, parameters: { remove: 'gone' }, expect: 'nothing' },
  { name: 'no history', state: blue, target, expect: 'refused', says: ['no history was ingested'] },
  {
    name: 'a history without a change of tags',
    state: blue,
    target,
    events: history(made),
    expect: 'refused',
    says: ['shows no change of the tags'],
  },
  {
    name: 'a history that does not reach back',
    state: blue,
    target,
    events: history(tagged),
    expect: 'refused',
    says: ['does not reach back far enough'],
  },
  {
    name: 'a tag that was changed since, unseen',
    state: user({ team: 'black', stage: 'prod' }),
    target,
    events: history(made, tagged),
    expect: 'refused',
    says: ['do not agree'],
  },
  {
    name: 'a user that was made anew since',
    state: blue,
    target,
    events: history(tagged, event('DeleteUser', {}, '2026-02-02T00:00:00Z'), event('CreateUser', {}, '2026-02-03T00:00:00Z')),
    expect: 'refused',
  },
  {
    name: 'an event that does not show its tags',
    state: blue,
    target,
    events: history(made, { ...tagged, requestParameters: { omitted: true } }),
    expect: 'refused',
    says: ['does not show every tag'],
  },
  {
    name: 'a tag that is to be set and removed',
    state: blue,
    target,
    parameters: { tags: 'team=red', remove: 'TEAM' },
    expect: 'refused',
    says: ['cannot be set and removed'],
  },
  { name: 'a key that AWS keeps', state: blue, target, parameters: { remove: 'aws:x' }, expect: 'refused' },
  {
    name: 'tags that are not known',
    state: madeAccount({ users: [madeUser('Alice', { tags: someMembers({}, 'not read') })] }),
    target,
    parameters: { tags: 'a=b' },
    expect: 'refused',
  },
  { name: 'nobody', state: blue, target: 'user:x\u001b', parameters: { tags: 'a=b' }, expect: 'refused' },
];
