import type { ServerCertificate } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import type { CheckResult, Resource } from './check.ts';
import { everyEntity, orNothing } from './every-entity.ts';

/** Results for every server certificate that IAM keeps. */
export function everyServerCertificate(
  { serverCertificates }: AccountState,
  judge: (certificate: ServerCertificate, resource: Resource) => CheckResult,
): readonly CheckResult[] {
  const words = { kind: 'server-certificate', plural: 'server certificates' };
  const results = everyEntity(serverCertificates, words, (certificate) => [
    judge(certificate, { kind: 'server-certificate', name: certificate.name }),
  ]);
  return orNothing(results, 'IAM keeps no server certificates of this account.', serverCertificates);
}
