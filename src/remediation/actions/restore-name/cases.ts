import { document, held, is, madeAccount, madeCertificate, madeGroup, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { CloudTrailEvent } from '../../../events/event.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { ActionCase } from '../../cases.ts';
import { plannedEvent } from '../../plan/planned-event.ts';

const arn = 'arn:aws:iam::111122223333:user/hidden/Bob';
const naming = madePolicy('manage', [
  { Effect: 'Allow', Action: 'iam:*AccessKey*', Resource: ['arn:aws:iam::111122223333:user/staff/Alice', 'x'] },
]);
const inline = held({ own: is(document([{ Effect: 'Deny', Action: '*', Resource: arn }])) });
const trusting = madeRole('deploy', {
  trust: is(document([{ Effect: 'Allow', Principal: { AWS: arn }, Action: 'sts:AssumeRole' }])),
  inline,
});
const bob = madeUser('Bob', { path: is('/hidden/') });
const state = madeAccount({ users: [bob, madeUser('carol')], groups: [madeGroup('Test')], roles: [trusting], policies: [naming] });
const target = 'user:bob';
const event = (action: string, parameters: JsonObject, at: string, over: Partial<CloudTrailEvent> = {}): CloudTrailEvent => ({
  ...plannedEvent({ service: 'iam', action, parameters }, { account: '111122223333', partition: 'aws', at }),
  eventID: `${action}-${at}`,
  ...over,
});
const made = event('CreateUser', { UserName: 'Alice', Path: '/staff/' }, '2025-01-01T00:00:00Z');
const renamed = event('UpdateUser', { UserName: 'Alice', NewUserName: 'Bob' }, '2026-03-01T00:00:00Z');
const both = event('UpdateUser', { UserName: 'Alice', NewUserName: 'Bob', NewPath: '/hidden/' }, '2026-03-01T00:00:00Z');
const history = (...events: CloudTrailEvent[]) => ({ 'user/bob': events });
const renaming = { state, target, expect: 'steps', steps: ['iam:UpdateUser'] } as const;
const certificate = (boundTo = is<readonly string[]>([])) => madeAccount({ serverCertificates: [madeCertificate('Web', { boundTo })] });
const odd = (user: User) => madeAccount({ over: { users: { by: table([[user.name.toLowerCase(), user]]), whole: is(true as const) } } });

export const cases: readonly ActionCase[] = [
  {
    ...renaming,
    name: 'name and path from before the newest change, and who names either ARN',
    events: history(made, both),
    risk: 'R2',
    says: [
      'Inline policy own of role deploy names arn:aws:iam::111122223333:user/hidden/Bob, and will not mean it any more.',
      'The trust policy of role deploy names arn:aws:iam::111122223333:user/hidden/Bob as principal; AWS follows it',
      `Policy ${naming.arn} names arn:aws:iam::111122223333:user/staff/Alice, and will mean it again.`,
      'types Alice from then on',
    ],
    parametersOf: [{ UserName: 'Bob', NewUserName: 'Alice', NewPath: '/staff/' }],
  },
  {
    ...renaming,
    name: 'a rename alone leaves the path',
    events: history(renamed),
    parametersOf: [{ UserName: 'Bob', NewUserName: 'Alice' }],
  },
  {
    ...renaming,
    name: 'a move of before tells the path',
    events: history(
      event('UpdateUser', { UserName: 'Bob', NewPath: '/first/' }, '2026-01-01T00:00:00Z'),
      event('UpdateUser', { UserName: 'Bob', NewPath: '/hidden/' }, '2026-02-01T00:00:00Z'),
    ),
    parametersOf: [{ UserName: 'Bob', NewPath: '/first/' }],
  },
  {
    ...renaming,
    name: 'aimed at by the name that it had',
    target: 'user:alice',
    events: { 'user/alice': [made, renamed], 'user/bob': [made, renamed] },
    parametersOf: [{ UserName: 'Bob', NewUserName: 'Alice' }],
  },
  {
    ...renaming,
    name: 'a rename that was denied is none',
    events: history(renamed, { ...both, errorCode: 'AccessDenied' }),
    parametersOf: [{ NewUserName: 'Alice' }],
  },
  { ...renaming, name: 'a name that is given', parameters: { name: 'Robert' }, parametersOf: [{ UserName: 'Bob', NewUserName: 'Robert' }] },
  { ...renaming, name: 'another case of the name', parameters: { name: 'bob' }, parametersOf: [{ UserName: 'Bob', NewUserName: 'bob' }] },
  { ...renaming, name: 'a path that is given', parameters: { path: '/' }, parametersOf: [{ UserName: 'Bob', NewPath: '/' }] },
  {
    name: 'a group',
    state,
    target: 'group:test',
    parameters: { name: 'Testers' },
    expect: 'steps',
    steps: ['iam:UpdateGroup'],
    parametersOf: [{ GroupName: 'Test', NewGroupName: 'Testers' }],
  },
  {
    name: 'a server certificate, with what serves it',
    state: certificate(is(['arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/old'])),
    target: 'server-certificate:web',
    parameters: { path: '/cloudfront/' },
    expect: 'steps',
    steps: ['iam:UpdateServerCertificate'],
    says: ['loadbalancer/old serves the certificate by its ARN of now'],
  },
  {
    name: 'a server certificate of which nobody knows what serves it',
    state: madeAccount({ serverCertificates: [madeCertificate('Web', { boundTo: unknown('not read') })] }),
    target: 'server-certificate:web',
    parameters: { name: 'web-2026' },
    expect: 'steps',
    steps: ['iam:UpdateServerCertificate'],
    says: ['What serves the certificate is not known'],
  },
  { name: 'the name that it has', state, target, parameters: { name: 'Bob', path: '/hidden/' }, expect: 'nothing' },
  {
    name: 'a name that another has',
    state,
    target,
    parameters: { name: 'CAROL' },
    expect: 'refused',
    says: ['There is another user carol'],
  },
  { name: 'no history', state, target, expect: 'refused', says: ['no history was ingested'] },
  {
    name: 'a history without a change of name',
    state,
    target,
    events: history(made),
    expect: 'refused',
    says: ['shows no change of name or path'],
  },
  {
    name: 'a user that was made anew under the name since',
    state,
    target,
    events: history(
      renamed,
      event('DeleteUser', { UserName: 'Bob' }, '2026-03-01T01:00:00Z'),
      event('CreateUser', { UserName: 'Bob' }, '2026-03-01T02:00:00Z'),
    ),
    expect: 'refused',
    says: ['shows no change of name or path'],
  },
  {
    name: 'a history that the account contradicts',
    state,
    target,
    events: history(event('UpdateUser', { UserName: 'Bob', NewPath: '/other/' }, '2026-02-01T00:00:00Z')),
    expect: 'refused',
    says: ['do not agree'],
  },
  {
    name: 'an old path that nobody knows',
    state,
    target,
    events: history(both),
    expect: 'refused',
    says: ['What path user Bob had before is not known'],
  },
  {
    name: 'a path of now that nobody knows',
    state: odd(madeUser('Bob', { path: unknown('not read') })),
    target,
    parameters: { path: '/x/' },
    expect: 'refused',
  },
  {
    name: 'a name that IAM does not take',
    state,
    target,
    parameters: { name: 'x y' },
    expect: 'refused',
    says: ['is no name that IAM gives'],
  },
  { name: 'a name that is too long for a user', state, target, parameters: { name: 'x'.repeat(65) }, expect: 'refused' },
  { name: 'a path that is none', state, target, parameters: { path: 'hidden' }, expect: 'refused', says: ['is no path of IAM'] },
  {
    name: 'a hostile name of now',
    state: odd(madeUser('a;b\u001b[2J')),
    target: 'user:a;b\u001b[2J',
    parameters: { name: 'x' },
    expect: 'refused',
  },
  { name: 'nobody', state, target: 'user:mallory', expect: 'refused' },
  {
    name: 'names that go round in a circle',
    state,
    target: 'user:x',
    events: {
      'user/x': [event('UpdateUser', { UserName: 'x', NewUserName: 'y' }, '2026-02-01T00:00:00Z')],
      'user/y': [event('UpdateUser', { UserName: 'y', NewUserName: 'x' }, '2026-02-02T00:00:00Z')],
    },
    expect: 'refused',
  },
];
