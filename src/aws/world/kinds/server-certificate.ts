import { apiAction } from '../../collect/api-action.ts';
import { noSuchEntity } from '../../collect/ask.ts';
import { byName } from '../by-name.ts';
import type { EntityReader, Fragment, ReadSession } from '../entity-reader.ts';
import { fragmentOf } from '../fragment-of.ts';
import { listingCall } from '../listed-names.ts';

const get = apiAction('iam:GetServerCertificate');

/** A server certificate with its tags; expiry and kind of key are read from the certificate itself. */
export const serverCertificate: EntityReader = {
  calls: [get, listingCall('server-certificate')],
  read: (key, session) => byName('server-certificate', key, session, (name) => read(name, session)),
};

async function read(name: string, { clients, ask }: ReadSession): Promise<Fragment> {
  const iam = await clients.iam();
  const certificate = async () => (await iam.getServerCertificate({ ServerCertificateName: name })).ServerCertificate;
  const head = await ask(get, certificate, { subject: name, absent: noSuchEntity });
  return fragmentOf(head, (found) => [{ exports: [{ name: get.permission, answer: { ServerCertificate: { Tags: [], ...found } } }] }]);
}
