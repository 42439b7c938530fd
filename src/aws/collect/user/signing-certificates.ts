import { apiAction } from '../api-action.ts';
import type { UserCollector } from '../collector.ts';
import { everyPage } from '../every-page.ts';

const list = apiAction('iam:ListSigningCertificates');

/** The X.509 signing certificates of a user, with their bodies. */
export const signingCertificates: UserCollector = {
  calls: [list],
  async collect(user, { clients, ask }) {
    const iam = await clients.iam();
    const all = () =>
      everyPage(
        (page) => iam.listSigningCertificates({ UserName: user, ...page }),
        (page) => page.Certificates,
      );
    const listed = await ask(list, all, { subject: user });
    return listed.kind === 'known' ? { exports: [{ name: list.permission, answer: { UserName: user, Certificates: listed.value } }] } : {};
  },
};
