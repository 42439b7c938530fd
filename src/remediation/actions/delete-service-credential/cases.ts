import { all, held, is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import type { ServiceCredential } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { plannedEvent } from '../../plan/planned-event.ts';

const id = 'ACCAEXAMPLE000000001';
const credential = (over: Partial<ServiceCredential> = {}): ServiceCredential => ({
  id,
  service: is('bedrock.amazonaws.com'),
  status: is('Inactive' as const),
  created: is('2025-01-01T00:00:00Z'),
  expires: none,
  ...over,
});
const tag = `trailward:deactivated:${id}`;
const user = (one: ServiceCredential, tags: Readonly<Record<string, string>> = {}) =>
  madeAccount({ users: [madeUser('Alice', { serviceCredentials: all(one), tags: held(tags) })] });
const target = `service-credential:${id}`;
const set = (status: string, at: string, over: object = {}) => ({
  ...plannedEvent(
    {
      service: 'iam',
      action: 'UpdateServiceSpecificCredential',
      parameters: { UserName: 'Alice', ServiceSpecificCredentialId: id, Status: status },
    },
    { account: '111122223333', partition: 'aws', at },
  ),
  eventID: `${status}-${at}`,
  ...over,
});
const history = (...events: ReturnType<typeof set>[]) => ({ 'user/alice': events });
const gone = { target, expect: 'steps', steps: ['iam:DeleteServiceSpecificCredential'], risk: 'R3', comesBack: false } as const;

export const cases: readonly ActionCase[] = [
  {
    ...gone,
    name: 'Inactive for longer than the grace, by the history',
    state: user(credential()),
    events: history(set('Inactive', '2026-01-01T00:00:00Z')),
    says: ['by event Inactive-2026-01-01T00:00:00Z', 'deleted the secret'],
    parametersOf: [{ UserName: 'Alice', ServiceSpecificCredentialId: id }],
  },
  {
    ...gone,
    name: 'by the tag, which goes with it',
    state: user(credential(), { [tag]: '2026-01-01T00:00:00Z', team: 'x' }),
    steps: ['iam:DeleteServiceSpecificCredential', 'iam:UntagUser'],
    says: [`by tag ${tag}`],
    parametersOf: [{}, { TagKeys: [tag] }],
  },
  {
    ...gone,
    name: 'the later of tag and history counts',
    state: user(credential(), { [tag]: '2025-12-05T00:00:00Z' }),
    steps: ['iam:DeleteServiceSpecificCredential', 'iam:UntagUser'],
    events: history(
      set('Inactive', '2025-12-05T00:00:00Z'),
      set('Active', '2026-02-01T00:00:00Z'),
      set('Inactive', '2026-02-20T00:00:00Z'),
    ),
    says: ['"notBefore":"2026-03-22T00:00:00Z"'],
  },
  {
    ...gone,
    name: 'the newest change made it Active, and the tag is of before that',
    state: user(credential(), { [tag]: '2025-12-05T00:00:00Z' }),
    steps: ['iam:DeleteServiceSpecificCredential', 'iam:UntagUser'],
    events: history(set('Inactive', '2025-12-05T00:00:00Z'), set('Active', '2026-02-01T00:00:00Z')),
    says: ['begins now', '"notBefore":"2026-04-01T09:00:00Z"'],
  },
  {
    ...gone,
    name: 'a denied call made nothing Inactive',
    state: user(credential()),
    events: history(set('Inactive', '2026-01-01T00:00:00Z', { errorCode: 'AccessDenied' })),
    says: ['begins now'],
  },
  {
    ...gone,
    name: 'since when is not known',
    state: user(credential()),
    parameters: { 'grace-days': '7' },
    says: ['"notBefore":"2026-03-09T09:00:00Z"'],
  },
  {
    ...gone,
    name: 'a tag of other text',
    state: user(credential(), { [tag]: 'long ago' }),
    steps: ['iam:DeleteServiceSpecificCredential', 'iam:UntagUser'],
    says: ['begins now'],
  },
  {
    ...gone,
    name: 'one that has expired longer ago than the grace',
    state: user(credential({ status: is('Expired' as const), expires: is('2026-01-15T00:00:00Z') })),
    says: ['by its date of expiry'],
  },
  {
    name: 'one that is Active is made Inactive first',
    state: user(credential({ status: is('Active' as const) })),
    target,
    expect: 'refused',
    says: ['disable-service-credential --target service-credential:ACCAEXAMPLE000000001'],
  },
  { name: 'one whose status is not known', state: user(credential({ status: unknown('not read') })), target, expect: 'refused' },
  {
    name: 'one that this user does not have',
    state: user(credential()),
    target: 'service-credential:Alice/ACCAEXAMPLE000000009',
    expect: 'refused',
  },
  { name: 'an id that AWS does not give', state: user(credential()), target: 'service-credential:../../x', expect: 'refused' },
];
