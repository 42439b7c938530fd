import { answerMembers } from '../answer-members.ts';
import { answerPart, timePart } from '../answer-part.ts';
import { apiAction } from '../api-action.ts';
import type { UserCollector } from '../collector.ts';
import { everyPage } from '../every-page.ts';
import { statusPart, switchable } from '../status-part.ts';

const list = apiAction('iam:ListSigningCertificates');

/** The X.509 signing certificates of a user. */
export const signingCertificates: UserCollector = {
  calls: [list],
  async collect(user, { clients, ask }) {
    const iam = await clients.iam();
    const pages = () =>
      everyPage(
        (page) => iam.listSigningCertificates({ UserName: user, ...page }),
        (page) => page.Certificates,
      );
    const members = answerMembers(
      await ask(list, pages, { subject: user }),
      (certificate) => certificate.CertificateId,
      ({ Status, UploadDate, CertificateBody }, id, read) => ({
        id,
        status: statusPart(Status, read, switchable),
        uploaded: timePart(UploadDate, read),
        body: answerPart(CertificateBody, read),
      }),
    );
    return { signingCertificates: members };
  },
};
