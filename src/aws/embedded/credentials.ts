import {
  type Handler,
  type Members,
  mustBeNew,
  mustFind,
  optional,
  type Parameters,
  refuse,
  remove,
  tagList,
  tagsIn,
  text,
} from './handler.ts';
import { userIn, userOrCaller } from './identities.ts';
import { arnOf, type Credential, type CredentialKind, type Model, newId, type User } from './model.ts';

interface Kind {
  kind: CredentialKind;
  prefix: string;
  /** Operations, and names of members. */
  create: string;
  operand: string;
  id: string;
  made: string;
  most: number;
  about: (parameters: Parameters) => string;
  /** Members of the answer beside those that all kinds have. */
  members: (credential: Credential) => Members;
}

const kinds: readonly Kind[] = [
  {
    kind: 'keys',
    prefix: 'AKIA',
    create: 'CreateAccessKey',
    operand: 'AccessKey',
    id: 'AccessKeyId',
    made: 'AccessKey',
    most: 2,
    about: () => '',
    members: ({ created }) => ({ SecretAccessKey: 'not-a-secret', CreateDate: created }),
  },
  {
    kind: 'sshKeys',
    prefix: 'APKA',
    create: 'UploadSSHPublicKey',
    operand: 'SSHPublicKey',
    id: 'SSHPublicKeyId',
    made: 'SSHPublicKey',
    most: 5,
    about: (parameters) => text(parameters, 'SSHPublicKeyBody'),
    members: ({ created, about }) => ({ Fingerprint: '00:11', SSHPublicKeyBody: about, UploadDate: created }),
  },
  {
    kind: 'signingCertificates',
    prefix: '',
    create: 'UploadSigningCertificate',
    operand: 'SigningCertificate',
    id: 'CertificateId',
    made: 'Certificate',
    most: 2,
    about: (parameters) => text(parameters, 'CertificateBody'),
    members: ({ created, about }) => ({ CertificateBody: about, UploadDate: created }),
  },
  {
    kind: 'serviceCredentials',
    prefix: 'ACCA',
    create: 'CreateServiceSpecificCredential',
    operand: 'ServiceSpecificCredential',
    id: 'ServiceSpecificCredentialId',
    made: 'ServiceSpecificCredential',
    most: 2,
    about: (parameters) => text(parameters, 'ServiceName'),
    members: serviceMembers,
  },
];

export function serviceMembers({ id, created, about, expires }: Credential): Members {
  return {
    ServiceName: about,
    ServiceUserName: `someone-at-${id}`,
    CreateDate: created,
    ...(expires === undefined ? {} : { ExpirationDate: expires }),
  };
}

export const credentials: Readonly<Record<string, Handler>> = Object.assign({}, ...kinds.map(operationsOf), {
  ResetServiceSpecificCredential: (model, parameters, caller) => {
    const user = userOrCaller(model, parameters, caller);
    const credential = credentialIn(user, 'serviceCredentials', text(parameters, 'ServiceSpecificCredentialId'));
    const members = {
      UserName: user.name,
      ServiceSpecificCredentialId: credential.id,
      Status: credential.status,
      ...serviceMembers(credential),
    };
    return { ServiceSpecificCredential: { ...members, ServicePassword: 'not-a-secret' } };
  },
  CreateLoginProfile: (model, parameters) => {
    const user = userIn(model, parameters);
    mustBeNew(user.login, `password of ${user.name}`);
    text(parameters, 'Password');
    user.login = { created: model.clock(), reset: parameters['PasswordResetRequired'] === 'true' };
    user.passwordLastChanged = user.login.created;
    return { LoginProfile: { UserName: user.name, CreateDate: user.login.created, PasswordResetRequired: user.login.reset } };
  },
  UpdateLoginProfile: (model, parameters) => {
    const user = userIn(model, parameters);
    const login = mustFind(user.login, `password of ${user.name}`);
    const reset = optional(parameters, 'PasswordResetRequired');
    if (reset !== undefined) login.reset = reset === 'true';
    if (optional(parameters, 'Password') !== undefined) user.passwordLastChanged = model.clock();
    return {};
  },
  DeleteLoginProfile: (model, parameters) => {
    const user = userIn(model, parameters);
    mustFind(user.login, `password of ${user.name}`);
    user.login = undefined;
    return {};
  },
  ChangePassword: (model, _parameters, caller) => {
    const user = userOrCaller(model, {}, caller);
    mustFind(user.login, `password of ${user.name}`).reset = false;
    user.passwordLastChanged = model.clock();
    return {};
  },
  CreateVirtualMFADevice: (model, parameters) => {
    const place = { path: optional(parameters, 'Path') ?? '/', name: text(parameters, 'VirtualMFADeviceName') };
    const serial = arnOf(model, 'mfa', place);
    mustBeNew(
      model.devices.find((device) => device.serial === serial),
      `device ${serial}`,
    );
    const tags = tagsIn(parameters);
    model.devices.push({ serial, tags });
    const seed = Buffer.from(`SEED${String(model.serial).padStart(60, 'A')}`).toString('base64');
    return { VirtualMFADevice: { SerialNumber: serial, Base32StringSeed: seed, ...(tags.size === 0 ? {} : { Tags: tagList(tags) }) } };
  },
  DeleteVirtualMFADevice: (model, parameters) => {
    const serial = text(parameters, 'SerialNumber');
    const device = mustFind(
      model.devices.find((other) => other.serial === serial),
      `device ${serial}`,
    );
    if (holderOf(model, serial) !== undefined) refuse('DeleteConflict', `Device ${serial} is assigned.`);
    remove(model.devices, device);
    return {};
  },
  EnableMFADevice: (model, parameters) => {
    const [user, serial] = [userIn(model, parameters), text(parameters, 'SerialNumber')];
    mustBeNew(holderOf(model, serial), `holder of ${serial}`);
    if (serial.startsWith('arn:'))
      mustFind(
        model.devices.find((device) => device.serial === serial),
        `device ${serial}`,
      );
    if (user.mfa.size >= 8) refuse('LimitExceeded', 'A user can have eight devices.');
    user.mfa.set(serial, model.clock());
    return {};
  },
  DeactivateMFADevice: (model, parameters, caller) => {
    const [user, serial] = [userOrCaller(model, parameters, caller), text(parameters, 'SerialNumber')];
    return user.mfa.delete(serial) ? {} : refuse('NoSuchEntity', `User ${user.name} has no device ${serial}.`);
  },
  ResyncMFADevice: (model, parameters) => {
    const [user, serial] = [userIn(model, parameters), text(parameters, 'SerialNumber')];
    return user.mfa.has(serial) ? {} : refuse('NoSuchEntity', `User ${user.name} has no device ${serial}.`);
  },
} satisfies Readonly<Record<string, Handler>>);

function operationsOf({ kind, prefix, create, operand, id, made, most, about, members }: Kind): Readonly<Record<string, Handler>> {
  return {
    [create]: (model, parameters, caller) => {
      const user = userOrCaller(model, parameters, caller);
      const topic = about(parameters);
      const rivals = kind === 'serviceCredentials' ? user[kind].filter((other) => other.about === topic) : user[kind];
      if (rivals.length >= most) refuse('LimitExceeded', `User ${user.name} has ${most} already.`);
      const [created, age] = [model.clock(), Number(optional(parameters, 'CredentialAgeDays') ?? 0)];
      const expires = age > 0 ? { expires: new Date(created.getTime() + age * 86_400_000) } : {};
      const credential: Credential = { id: newId(model, prefix), status: 'Active', created, about: topic, ...expires };
      user[kind].push(credential);
      return { [made]: { UserName: user.name, [id]: credential.id, Status: credential.status, ...members(credential) } };
    },
    [`Update${operand}`]: (model, parameters, caller) => {
      credentialIn(userOrCaller(model, parameters, caller), kind, text(parameters, id)).status = text(parameters, 'Status');
      return {};
    },
    [`Delete${operand}`]: (model, parameters, caller) => {
      const user = userOrCaller(model, parameters, caller);
      remove(user[kind], credentialIn(user, kind, text(parameters, id)));
      return {};
    },
  };
}

export function credentialIn(user: User, kind: CredentialKind, id: string): Credential {
  return mustFind(
    user[kind].find((credential) => credential.id === id),
    `credential ${id} of ${user.name}`,
  );
}

function holderOf(model: Model, serial: string): User | undefined {
  return model.users.find((user) => user.mfa.has(serial));
}
