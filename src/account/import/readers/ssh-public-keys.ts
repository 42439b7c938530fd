import { asObject, asString, type JsonObject } from '../../../kernel/json.ts';
import type { UploadedKey } from '../../entities.ts';
import { withMember } from '../../members.ts';
import { perUser } from '../per-user.ts';
import type { Reader } from '../reader.ts';
import type { Telling } from '../telling.ts';
import { unread, unreadMembers } from '../unread.ts';
import { unreadUser } from '../unread-entities.ts';
import { statusPart, textPart, timePart } from '../values.ts';

const source = 'iam:ListSSHPublicKeys';

/** `aws iam list-ssh-public-keys` of one user, without the keys themselves. */
export const sshPublicKeys: Reader = {
  source,
  matches: (json) => Array.isArray(json.SSHPublicKeys),
  read: (json, into) => {
    const found = perUser(json.SSHPublicKeys, json, into, (key) => {
      const id = asString(key.SSHPublicKeyId);
      return id === undefined ? undefined : [id, uploaded(id, key, into)];
    });
    for (const [name, sshKeys] of found) into.tables.users.push({ ...unreadUser(name), sshKeys });
  },
};

/** `aws iam get-ssh-public-key`: one key with its body, in the encoding that was asked for. */
export const sshPublicKey: Reader = {
  source: 'iam:GetSSHPublicKey',
  matches: (json) => asString(asObject(json.SSHPublicKey)?.SSHPublicKeyId) !== undefined,
  read: (json, into) => {
    const key = asObject(json.SSHPublicKey) ?? {};
    const [id, name] = [asString(key.SSHPublicKeyId), asString(key.UserName)];
    if (id === undefined || name === undefined) return into.problem('unreadable', 'The SSH key names no user.');
    into.tables.users.push({ ...unreadUser(name), sshKeys: withMember(unreadMembers(source), id, uploaded(id, key, into)) });
  },
};

function uploaded(id: string, key: JsonObject, into: Telling): UploadedKey {
  return {
    id,
    status: statusPart(key.Status, into, unread(source)),
    uploaded: timePart(key.UploadDate, into, unread(source)),
    body: textPart(key.SSHPublicKeyBody, into, unread('iam:GetSSHPublicKey')),
  };
}
