import { answerMembers } from '../answer-members.ts';
import { answerPart, timePart } from '../answer-part.ts';
import { apiAction } from '../api-action.ts';
import type { UserCollector } from '../collector.ts';
import { everyPage } from '../every-page.ts';
import { statusPart } from '../status-part.ts';

const list = apiAction('iam:ListServiceSpecificCredentials');

/** The credentials of a user for one service each: CodeCommit, Keyspaces, Bedrock. */
export const serviceCredentials: UserCollector = {
  calls: [list],
  async collect(user, { clients, ask }) {
    const iam = await clients.iam();
    const pages = () =>
      everyPage(
        (page) => iam.listServiceSpecificCredentials({ UserName: user, ...page }),
        (page) => page.ServiceSpecificCredentials,
      );
    const members = answerMembers(
      await ask(list, pages, { subject: user }),
      (credential) => credential.ServiceSpecificCredentialId,
      ({ ServiceName, Status, CreateDate, ExpirationDate }, id, read) => ({
        id,
        service: answerPart(ServiceName, read),
        status: statusPart(Status, read, ['Active', 'Inactive', 'Expired']),
        created: timePart(CreateDate, read),
        expires: timePart(ExpirationDate, read),
      }),
    );
    return { serviceCredentials: members };
  },
};
