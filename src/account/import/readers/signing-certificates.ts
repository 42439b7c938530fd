import { asObject, asString } from '../../../kernel/json.ts';
import type { UploadedKey } from '../../entities.ts';
import { perUser } from '../per-user.ts';
import type { Reader } from '../reader.ts';
import { unread } from '../unread.ts';
import { unreadUser } from '../unread-entities.ts';
import { statusPart, textPart, timePart } from '../values.ts';

const source = 'iam:ListSigningCertificates';

/** `aws iam list-signing-certificates` of one user, with the certificates. */
export const signingCertificates: Reader = {
  source,
  // Other services list certificates by the same name.
  matches: (json) =>
    Array.isArray(json.Certificates) && json.Certificates.every((one) => asString(asObject(one)?.CertificateId) !== undefined),
  read: (json, into) => {
    const found = perUser<UploadedKey>(json.Certificates, json, into, (certificate) => {
      const id = asString(certificate.CertificateId);
      if (id === undefined) return undefined;
      const [status, uploaded] = [
        statusPart(certificate.Status, into, unread(source)),
        timePart(certificate.UploadDate, into, unread(source)),
      ];
      return [id, { id, status, uploaded, body: textPart(certificate.CertificateBody, into, unread(source)) }];
    });
    for (const [name, certificates] of found) into.tables.users.push({ ...unreadUser(name), signingCertificates: certificates });
  },
};
