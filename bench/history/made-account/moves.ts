import type { Random } from '../../scan/own-set/random.ts';
import type { Call } from './call.ts';
import { account, groups, nameOf, newPerson, type Person, policies, tagKeys, uniqueId } from './person.ts';

/** Does something to a user, and gives the calls that do it, in order; several only where AWS asks for them. */
type Move = (person: Person, random: Random) => Call[];

/** The user takes place in its table. */
export function create({ name, id }: Person): Call {
  return { name: 'CreateUser', request: { userName: name }, response: { user: { path: '/', userName: name, userId: id } } };
}

/** Chooses what happens to a user. Ten policies and groups are what AWS allows; a few keys are more than it does. */
export function move(person: Person, random: Random): Call[] {
  let left = random.below(total);
  for (const [weight, one] of moves) {
    left -= weight;
    if (left < 0) return one(person, random);
  }
  return [];
}

const moves: readonly (readonly [weight: number, move: Move])[] = [
  [
    350,
    toggled('policies', 10, policies, ({ name }, policyArn, on) =>
      call(on ? 'AttachUserPolicy' : 'DetachUserPolicy', { userName: name, policyArn }),
    ),
  ],
  [
    150,
    toggled('groups', 10, groups, ({ name }, groupName, on) =>
      call(on ? 'AddUserToGroup' : 'RemoveUserFromGroup', { userName: name, groupName }),
    ),
  ],
  [120, tagged],
  [
    60,
    toggled('tags', tagKeys.length, tagKeys, ({ name }, key, on) =>
      on ? tag(name, key, 'none') : call('UntagUser', { userName: name, tagKeys: [key] }),
    ),
  ],
  [80, toggled('inline', 5, ['own-bucket', 'own-queue', 'on-call', 'break-glass', 'billing'], inline)],
  [140, keyed],
  [70, (person) => [call('UpdateLoginProfile', { userName: person.name, passwordResetRequired: person.renamed % 2 === 0 })]],
  [10, newDevice],
  [5, ownPolicy],
  [8, renamed],
  [2, recreated],
];
const total = moves.reduce((sum, [weight]) => sum + weight, 0);

type Held = 'policies' | 'groups' | 'tags' | 'inline';

/** Takes one of `all` where the user has it, or has `most` already; gives it otherwise. */
function toggled(
  held: Held,
  most: number,
  all: readonly [string, ...string[]],
  toCall: (person: Person, item: string, on: boolean) => Call,
): Move {
  return (person, random) => {
    const set = person[held];
    const oldest = set.values().next().value;
    const item = oldest !== undefined && (set.size >= most || random.chance(0.45)) ? oldest : random.pick(all);
    const on = !set.delete(item);
    if (on) set.add(item);
    return [toCall(person, item, on)];
  };
}

function tagged(person: Person, random: Random): Call[] {
  const key = random.pick(tagKeys);
  person.tags.add(key);
  return [tag(person.name, key, `value-${random.below(500)}`)];
}

function tag(userName: string, key: string, value: string): Call {
  return call('TagUser', { userName, tags: [{ key, value }] });
}

function inline({ name: userName, number }: Person, policyName: string, on: boolean): Call {
  if (!on) return call('DeleteUserPolicy', { userName, policyName });
  return call('PutUserPolicy', { userName, policyName, policyDocument: document(`people/${number}`) });
}

function document(prefix: string): string {
  const statement = { Sid: 'Own', Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: `arn:aws:s3:::${prefix}/*` };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

function keyed({ name: userName, keys }: Person, random: Random): Call[] {
  const oldest = keys.values().next().value;
  if (oldest !== undefined && random.chance(0.4))
    return [call('UpdateAccessKey', { userName, accessKeyId: oldest, status: random.pick(['Active', 'Inactive']) })];
  if (oldest !== undefined && keys.size === 2) {
    keys.delete(oldest);
    return [call('DeleteAccessKey', { userName, accessKeyId: oldest })];
  }
  const accessKeyId = uniqueId('AKIA', random).slice(0, 20);
  keys.add(accessKeyId);
  return [{ name: 'CreateAccessKey', request: { userName }, response: { accessKey: { userName, accessKeyId, status: 'Active' } } }];
}

/** Another phone: the old device is taken away and deleted, the new one made and given. */
function newDevice(person: Person): Call[] {
  const userName = person.name;
  const old = person.device;
  const serialNumber = `arn:aws:iam::${account}:mfa/${person.number}-${person.devices}`;
  person.device = serialNumber;
  person.devices += 1;
  const made = {
    name: 'CreateVirtualMFADevice',
    request: { virtualMFADeviceName: serialNumber.slice(serialNumber.indexOf('/') + 1) },
    response: { virtualMFADevice: { serialNumber } },
  };
  return [...withoutDevice(userName, old), made, call('EnableMFADevice', { userName, serialNumber })];
}

function withoutDevice(userName: string, serialNumber: string | undefined): Call[] {
  return serialNumber === undefined
    ? []
    : [call('DeactivateMFADevice', { userName, serialNumber }), call('DeleteVirtualMFADevice', { serialNumber })];
}

/** A policy for one user, that is given and then taken away for good. */
function ownPolicy({ name: userName, number }: Person, random: Random): Call[] {
  const policyName = `own-${number}-${random.below(1e6)}`;
  const policyArn = `arn:aws:iam::${account}:policy/${policyName}`;
  const policy = { policyName, arn: policyArn, policyId: uniqueId('ANPA', random), path: '/', defaultVersionId: 'v1' };
  return [
    { name: 'CreatePolicy', request: { policyName, policyDocument: document(`own/${number}`) }, response: { policy } },
    call('AttachUserPolicy', { userName, policyArn }),
    call('DetachUserPolicy', { userName, policyArn }),
    call('DeletePolicy', { policyArn }),
  ];
}

function renamed(person: Person): Call[] {
  person.renamed += 1;
  const [userName, newUserName] = [person.name, nameOf(person.number, person.renamed)];
  person.name = newUserName;
  return [call('UpdateUser', { userName, newUserName })];
}

/** Emptied, deleted, and created again under the same name: another user for AWS. */
function recreated(person: Person, random: Random): Call[] {
  const userName = person.name;
  const emptied = [
    ...[...person.policies].map((policyArn) => call('DetachUserPolicy', { userName, policyArn })),
    ...[...person.groups].map((groupName) => call('RemoveUserFromGroup', { userName, groupName })),
    ...[...person.inline].map((policyName) => call('DeleteUserPolicy', { userName, policyName })),
    ...[...person.keys].map((accessKeyId) => call('DeleteAccessKey', { userName, accessKeyId })),
    ...withoutDevice(userName, person.device),
    call('DeleteLoginProfile', { userName }),
    call('DeleteUser', { userName }),
  ];
  const { number, renamed, lives, devices } = person;
  Object.assign(person, newPerson(number, random), { renamed, lives: lives + 1, name: userName, devices });
  return [...emptied, create(person), login(person)];
}

/** The user gets a password. */
export function login({ name: userName }: Person): Call {
  return {
    name: 'CreateLoginProfile',
    request: { userName, passwordResetRequired: true },
    response: { loginProfile: { userName, passwordResetRequired: true } },
  };
}

function call(name: string, request: Call['request']): Call {
  return { name, request };
}
