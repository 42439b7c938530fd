import { asArray, asObject, asString, type JsonObject } from '../../../kernel/json.ts';
import { certificateFacts } from '../../certificate-facts.ts';
import type { ServerCertificate } from '../../entities.ts';
import { known, unknown } from '../../part.ts';
import { listed } from '../entries.ts';
import type { Reader } from '../reader.ts';
import { isTruncated, owned, type Telling } from '../telling.ts';
import { unread } from '../unread.ts';
import { unreadServerCertificate } from '../unread-entities.ts';
import { tagMembers, textPart, timePart } from '../values.ts';

const source = 'iam:ListServerCertificates';

/** `aws iam list-server-certificates`, without the certificates themselves. */
export const serverCertificates: Reader = {
  source,
  matches: (json) => Array.isArray(json.ServerCertificateMetadataList),
  read: (json, into) => {
    into.truncated = isTruncated(json);
    for (const { name, entity } of listed(asArray(json.ServerCertificateMetadataList), 'ServerCertificateName', 'serverCertificates', into))
      readListed(name, entity, into);
  },
};

/** `aws iam get-server-certificate`: the certificate, from which expiry and kind of key are read. */
export const serverCertificate: Reader = {
  source: 'iam:GetServerCertificate',
  matches: (json) => asObject(asObject(json.ServerCertificate)?.ServerCertificateMetadata) !== undefined,
  read: (json, into) => {
    const certificate = asObject(json.ServerCertificate) ?? {};
    const metadata = asObject(certificate.ServerCertificateMetadata) ?? {};
    const name = asString(metadata.ServerCertificateName);
    if (name === undefined) return into.problem('unreadable', 'The server certificate has no name.');
    const { expires, keyType } = certificateFacts(asString(certificate.CertificateBody) ?? '');
    const told = described(name, metadata, into);
    into.tables.serverCertificates.push({
      ...told,
      expires: expires === undefined ? told.expires : known(expires, into.read),
      keyType: keyType === undefined ? unknown('the certificate cannot be read') : known(keyType, into.read),
      tags: tagMembers(certificate.Tags, into),
    });
  },
};

/** The certificate itself knows best when it ends; the date in the list counts where no export holds the certificate. */
function readListed(name: string, entity: JsonObject, into: Telling): void {
  const told = described(name, entity, into);
  into.tables.serverCertificates.push({ ...told, expires: unread(source) });
  into.later.push((draft) => {
    if (draft.serverCertificates.by.get(name.toLowerCase())?.expires.kind !== 'known') into.tables.serverCertificates.push(told);
  });
}

function described(name: string, metadata: JsonObject, into: Telling): ServerCertificate {
  owned(into, metadata.Arn);
  return {
    ...unreadServerCertificate(name),
    id: textPart(metadata.ServerCertificateId, into, unread(source)),
    path: textPart(metadata.Path, into, unread(source)),
    uploaded: timePart(metadata.UploadDate, into, unread(source)),
    expires: timePart(metadata.Expiration, into, unread(source)),
  };
}
