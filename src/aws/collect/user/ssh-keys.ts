import type { UploadedKey } from '../../../account/entities.ts';
import { answerMembers } from '../answer-members.ts';
import { answerPart, mapPart, timePart } from '../answer-part.ts';
import { apiAction } from '../api-action.ts';
import type { UserCollector } from '../collector.ts';
import { everyPage } from '../every-page.ts';
import { statusPart, switchable } from '../status-part.ts';

const list = apiAction('iam:ListSSHPublicKeys');
const get = apiAction('iam:GetSSHPublicKey');

/** The SSH public keys of a user with their bodies, without which a deleted one could not be uploaded again. */
export const sshKeys: UserCollector = {
  calls: [list, get],
  async collect(user, { clients, ask }) {
    const iam = await clients.iam();
    const pages = () =>
      everyPage(
        (page) => iam.listSSHPublicKeys({ UserName: user, ...page }),
        (page) => page.SSHPublicKeys,
      );
    const listed = answerMembers(
      await ask(list, pages, { subject: user }),
      (key) => key.SSHPublicKeyId,
      (key, id, read) => ({ id, status: statusPart(key.Status, read, switchable), uploaded: timePart(key.UploadDate, read) }),
    );
    const whole = Object.entries(listed.items).map(
      async ([id, key]): Promise<[string, UploadedKey]> => [id, { ...key, body: await bodyOf(id) }],
    );
    return { sshKeys: { ...listed, items: Object.fromEntries(await Promise.all(whole)) } };

    async function bodyOf(id: string) {
      const answer = await ask(get, () => iam.getSSHPublicKey({ UserName: user, SSHPublicKeyId: id, Encoding: 'SSH' }), { subject: id });
      return mapPart(answer, ({ SSHPublicKey }, read) => answerPart(SSHPublicKey?.SSHPublicKeyBody, read));
    }
  },
};
