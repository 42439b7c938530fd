import { document, held, is, madeAccount, madeRole, madeUser } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import type { AccountState } from '../../../account/state.ts';
import type { CloudTrailEvent } from '../../../events/event.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { PastChange } from '../../action.ts';
import type { ActionCase } from '../../cases.ts';

const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
const reader = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

const event = (eventName: string, requestParameters: JsonObject, over: Partial<CloudTrailEvent> = {}): CloudTrailEvent => ({
  eventName,
  eventSource: 'iam.amazonaws.com',
  eventID: 'e-1',
  eventTime: '2026-03-01T10:00:00Z',
  awsRegion: 'us-east-1',
  recipientAccountId: '111122223333',
  userIdentity: { type: 'IAMUser', userName: 'mallory', arn: 'arn:aws:iam::111122223333:user/mallory', accountId: '111122223333' },
  requestParameters,
  responseElements: null,
  ...over,
});

const past = (change: CloudTrailEvent, before: AccountState, after: AccountState, since: readonly CloudTrailEvent[] = []) =>
  ({ 'e-1': { event: change, before, after, since } }) satisfies Record<string, PastChange>;

const plain = madeAccount({ users: [madeUser('alice')] });
const promoted = madeAccount({ users: [madeUser('alice', { attached: held({ [administrator]: 'AdministratorAccess' }) })] });
const attach = event('AttachUserPolicy', { userName: 'alice', policyArn: administrator });

const trust = (...principals: readonly string[]) =>
  document(
    principals.map((name) => ({
      Sid: name,
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::111122223333:role/${name}` },
      Action: 'sts:AssumeRole',
    })),
  );
const roleWith = (...principals: readonly string[]) => madeAccount({ roles: [madeRole('deploy', { trust: is(trust(...principals)) })] });
const opened = event('UpdateAssumeRolePolicy', { roleName: 'deploy', policyDocument: trust('Build', 'Mallory') });

export const cases: readonly ActionCase[] = [
  {
    name: 'an attached policy is detached',
    state: promoted,
    target: 'event:e-1',
    past: past(attach, plain, promoted),
    expect: 'steps',
    steps: ['iam:DetachUserPolicy'],
    says: ['Revert AttachUserPolicy', 'mallory'],
  },
  {
    name: 'a user that was renamed since is found by its unique id',
    state: madeAccount({ users: [{ ...madeUser('alice', { attached: held({ [administrator]: 'AdministratorAccess' }) }), name: 'svc' }] }),
    target: 'event:e-1',
    past: past(attach, plain, promoted),
    expect: 'steps',
    steps: ['iam:DetachUserPolicy'],
    parametersOf: [{ UserName: 'svc' }],
  },
  {
    name: 'a rename is taken back though the user was changed since',
    state: madeAccount({
      users: [{ ...madeUser('alice', { attached: held({ [reader]: 'ReadOnlyAccess' }) }), name: 'svc' }],
    }),
    target: 'event:e-1',
    past: past(
      event('UpdateUser', { userName: 'alice', newUserName: 'svc' }),
      plain,
      madeAccount({ users: [{ ...madeUser('alice'), name: 'svc' }] }),
    ),
    expect: 'steps',
    steps: ['iam:UpdateUser'],
    parametersOf: [{ UserName: 'svc', NewUserName: 'alice' }],
  },
  {
    name: 'what came since beside it stays, and is told',
    state: madeAccount({
      users: [madeUser('alice', { attached: held({ [administrator]: 'AdministratorAccess', [reader]: 'ReadOnlyAccess' }) })],
    }),
    target: 'event:e-1',
    past: past(attach, plain, promoted),
    expect: 'steps',
    steps: ['iam:DetachUserPolicy'],
    says: ['Since then, and left as it is', reader],
  },
  {
    name: 'a trust that was opened, and edited since: only what the event added goes',
    state: roleWith('Build', 'Mallory', 'Audit'),
    target: 'event:e-1',
    past: past(opened, roleWith('Build'), roleWith('Build', 'Mallory')),
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    says: ['1 statements that came later stay'],
    parametersOf: [{ RoleName: 'deploy', PolicyDocument: trust('Build', 'Audit') }],
  },
  {
    name: 'a trust that was opened, and nothing since: the old text to the letter',
    state: roleWith('Build', 'Mallory'),
    target: 'event:e-1',
    past: past(opened, roleWith('Build'), roleWith('Build', 'Mallory')),
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    parametersOf: [{ PolicyDocument: trust('Build') }],
  },
  {
    name: 'the same statement changed again: refused, and the later event named',
    state: madeAccount({ roles: [madeRole('deploy', { trust: is(trust('Build', 'Mallory').replace('role/Mallory', 'role/Eve')) })] }),
    target: 'event:e-1',
    past: past(opened, roleWith('Build'), roleWith('Build', 'Mallory'), [event('UpdateAssumeRolePolicy', {}, { eventID: 'e-2' })]),
    expect: 'refused',
    says: ['changed again since', 'e-2'],
  },
  {
    name: 'another user has the name since: what the event gave went with the first one',
    state: madeAccount({
      users: [madeUser('alice', { id: is('AIDAEXAMPLEANOTHER'), attached: held({ [administrator]: 'AdministratorAccess' }) })],
    }),
    target: 'event:e-1',
    past: past(attach, plain, promoted),
    expect: 'nothing',
  },
  {
    name: 'what the user holds now is not known',
    state: madeAccount({ users: [madeUser('alice', { attached: someMembers({}, 'it could not be read') })] }),
    target: 'event:e-1',
    past: past(attach, plain, promoted),
    expect: 'refused',
    says: ['still stands is not known', 'trailward collect'],
  },
  { name: 'taken back already', state: plain, target: 'event:e-1', past: past(attach, plain, promoted), expect: 'nothing' },
  {
    name: 'a call that AWS refused',
    state: plain,
    target: 'event:e-1',
    past: past({ ...attach, errorCode: 'AccessDenied' }, plain, plain),
    expect: 'nothing',
    says: ['AWS refused'],
  },
  {
    name: 'what nothing brings back',
    state: plain,
    target: 'event:e-1',
    past: past(event('DeleteAccessKey', { userName: 'alice', accessKeyId: 'AKIAEXAMPLE000000001' }), plain, plain),
    expect: 'refused',
    says: ['cannot be taken back'],
  },
  {
    name: 'an event that the history does not have',
    state: plain,
    target: 'event:e-9',
    past: {},
    expect: 'refused',
    says: ['has no change'],
  },
  { name: 'without a history', state: plain, target: 'event:e-1', expect: 'refused', says: ['needs the history'] },
];
