import { asString } from '../../../kernel/json.ts';
import type { ServiceCredential } from '../../entities.ts';
import { perUser } from '../per-user.ts';
import type { Reader } from '../reader.ts';
import { unread } from '../unread.ts';
import { unreadUser } from '../unread-entities.ts';
import { textPart, timePart, wordPart } from '../values.ts';

const source = 'iam:ListServiceSpecificCredentials';

/** `aws iam list-service-specific-credentials`, of one user or of all. A credential without a date does not expire. */
export const serviceSpecificCredentials: Reader = {
  source,
  matches: (json) => Array.isArray(json.ServiceSpecificCredentials),
  read: (json, into) => {
    const found = perUser<ServiceCredential>(json.ServiceSpecificCredentials, json, into, (credential) => {
      const id = asString(credential.ServiceSpecificCredentialId);
      if (id === undefined) return undefined;
      return [
        id,
        {
          id,
          service: textPart(credential.ServiceName, into, unread(source)),
          status: wordPart(credential.Status, ['Active', 'Inactive', 'Expired'], into, unread(source)),
          created: timePart(credential.CreateDate, into, unread(source)),
          expires: timePart(credential.ExpirationDate, into, 'absent'),
        },
      ];
    });
    for (const [name, credentials] of found) into.tables.users.push({ ...unreadUser(name), serviceCredentials: credentials });
  },
};
