import { type Operation, operation, textIn } from '../operation.ts';
import type { Random } from '../random.ts';
import { certificate, maybe, names, path, sshKey, tags } from '../words.ts';
import { type Cell, nameOf, type Relation, type World } from '../world.ts';
import { spelled } from './spelled.ts';
import { tagged } from './tags.ts';

interface Kind {
  relation: Relation;
  made: string;
  id: string;
  create: string;
  update: string;
  most: number;
  inMoto: boolean;
  body: (random: Random) => object;
}

/** Credentials that have an id and a status. */
const kinds: readonly Kind[] = [
  {
    relation: 'key',
    made: 'AccessKey',
    id: 'AccessKeyId',
    create: 'CreateAccessKey',
    update: 'UpdateAccessKey',
    most: 2,
    inMoto: true,
    body: () => ({}),
  },
  {
    relation: 'ssh',
    made: 'SSHPublicKey',
    id: 'SSHPublicKeyId',
    create: 'UploadSSHPublicKey',
    update: 'UpdateSSHPublicKey',
    most: 5,
    inMoto: true,
    body: (random) => ({ SSHPublicKeyBody: sshKey(random) }),
  },
  {
    relation: 'signing',
    made: 'Certificate',
    id: 'CertificateId',
    create: 'UploadSigningCertificate',
    update: 'UpdateSigningCertificate',
    most: 2,
    inMoto: true,
    body: (random) => ({ CertificateBody: certificate(random) }),
  },
  {
    relation: 'service',
    made: 'ServiceSpecificCredential',
    id: 'ServiceSpecificCredentialId',
    create: 'CreateServiceSpecificCredential',
    update: 'UpdateServiceSpecificCredential',
    most: 2,
    inMoto: false,
    body: (random) => ({
      ServiceName: random.among('codecommit.amazonaws.com', 'cassandra.amazonaws.com', 'bedrock.amazonaws.com'),
      // AWS takes an age for some services only; the fake takes it for all.
      ...maybe(random, { CredentialAgeDays: 1 + random.below(365) }, 0.3),
    }),
  },
];

/** Passwords, access keys, SSH keys, signing certificates, service credentials and MFA devices. */
export const credentials: readonly Operation[] = [
  ...kinds.flatMap(({ relation, made, id, create, update, most, inMoto, body }) => [
    operation(3, (world, random) => {
      const [user] = random.of(world.rows('user')) ?? [];
      if (user === undefined || world.rows(relation).filter(([cell]) => cell === user).length >= most) return undefined;
      if (world.moto && !inMoto) return undefined;
      return {
        action: create,
        parameters: { UserName: spelled(world, random, user), ...body(random) },
        done: (answer) => world.add(relation, user, `id:${textIn(answer, made, id)}`, `made:${nameOf(user)}`),
      };
    }),
    operation(3, (world, random) => {
      const [user, key] = random.of(world.rows(relation)) ?? [];
      if (user === undefined || key === undefined) return undefined;
      return {
        action: update,
        parameters: { UserName: spelled(world, random, user), [id]: nameOf(key), Status: random.among('Active', 'Inactive') },
      };
    }),
  ]),
  operation(1, (world, random) => {
    const [user, key] = random.of(world.rows('service')) ?? [];
    return user === undefined || key === undefined
      ? undefined
      : {
          action: 'ResetServiceSpecificCredential',
          parameters: { UserName: spelled(world, random, user), ServiceSpecificCredentialId: nameOf(key) },
        };
  }),
  operation(3, (world, random) => {
    const [user] = random.of(world.rows('user').filter(([cell]) => !world.holds('login', cell))) ?? [];
    if (user === undefined) return undefined;
    const parameters = {
      UserName: spelled(world, random, user),
      Password: password,
      ...maybe(random, { PasswordResetRequired: random.chance(0.5) }),
    };
    return { action: 'CreateLoginProfile', parameters, done: () => world.add('login', user) };
  }),
  operation(3, (world, random) => {
    const [user] = random.of(world.rows('login')) ?? [];
    if (user === undefined) return undefined;
    // moto deletes the profile when the call carries no password, and takes a missing duty to change it for none.
    const changed = random.among({ Password: password }, {});
    const given = world.moto ? { Password: password } : changed;
    return {
      action: 'UpdateLoginProfile',
      parameters: { UserName: spelled(world, random, user), PasswordResetRequired: random.chance(0.5), ...given },
    };
  }),
  operation(3, (world, random) => {
    if (world.isFull('device', 8)) return undefined;
    // moto drops the tags of a new device.
    const given = world.moto ? {} : maybe(random, { Tags: tags(world, random) });
    const name = world.freshName('device', names.device, random);
    return {
      action: 'CreateVirtualMFADevice',
      parameters: { VirtualMFADeviceName: name, ...maybe(random, { Path: path(random) }), ...given },
      done: (answer) => {
        const device: Cell = `device:${textIn(answer, 'VirtualMFADevice', 'SerialNumber')}`;
        world.add('device', device);
        tagged(world, device, given);
      },
    };
  }),
  operation(4, (world, random) => {
    const [user] = random.of(world.rows('user')) ?? [];
    const free = world.rows('device').filter(([cell]) => isFree(world, cell));
    const [device] = random.chance(0.3) ? [hardware(world, random)] : (random.of(free) ?? []);
    if (user === undefined || device === undefined || world.rows('mfa').filter(([cell]) => cell === user).length >= 8) return undefined;
    const codes = { AuthenticationCode1: '123456', AuthenticationCode2: '654321' };
    return {
      action: 'EnableMFADevice',
      parameters: { UserName: spelled(world, random, user), SerialNumber: nameOf(device), ...codes },
      done: () => world.add('mfa', user, device),
    };
  }),
  operation(1, (world, random) => {
    const [device] = random.of(world.rows('device').filter(([cell]) => isFree(world, cell))) ?? [];
    return device === undefined
      ? undefined
      : { action: 'DeleteVirtualMFADevice', parameters: { SerialNumber: nameOf(device) }, done: () => world.forget(device) };
  }),
];

const password = 'correct horse battery staple 1!';

function isFree(world: World, device: Cell): boolean {
  return !world.rows('mfa').some(([, cell]) => cell === device);
}

function hardware(world: World, random: Random): Cell | undefined {
  const device: Cell = `device:GAHT${random.below(1_000_000)}`;
  return isFree(world, device) ? device : undefined;
}
