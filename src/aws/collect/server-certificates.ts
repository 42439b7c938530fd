import { apiAction } from './api-action.ts';
import type { AwsExport, Collector } from './collector.ts';
import { everyPage } from './every-page.ts';

const list = apiAction('iam:ListServerCertificates');
const get = apiAction('iam:GetServerCertificate');

/** Server certificates with their bodies and tags. Private keys never come out of IAM. */
export const serverCertificates: Collector = {
  calls: [list, get],
  async collect({ clients, ask }) {
    const iam = await clients.iam();
    const all = () =>
      everyPage(
        (page) => iam.listServerCertificates({ ...page }),
        (page) => page.ServerCertificateMetadataList,
      );
    const listed = await ask(list, all);
    if (listed.kind !== 'known') return {};
    const names = listed.value.flatMap(({ ServerCertificateName }) => ServerCertificateName ?? []);
    const bodies = await Promise.all(names.map(body));
    return { exports: [{ name: list.permission, answer: { ServerCertificateMetadataList: listed.value } }, ...bodies.flat()] };

    async function body(name: string): Promise<AwsExport[]> {
      const answer = await ask(get, () => iam.getServerCertificate({ ServerCertificateName: name }), { subject: name });
      if (answer.kind !== 'known') return [];
      const { ServerCertificate } = answer.value;
      return [{ name: `${get.permission} ${name}`, answer: { ServerCertificate: { Tags: [], ...ServerCertificate } } }];
    }
  },
};
