import { apiAction } from '../api-action.ts';
import type { AwsExport, UserCollector } from '../collector.ts';
import { everyPage } from '../every-page.ts';

const list = apiAction('iam:ListSSHPublicKeys');
const get = apiAction('iam:GetSSHPublicKey');

/** The SSH public keys of a user with their bodies, without which a deleted one could not be uploaded again. */
export const sshKeys: UserCollector = {
  calls: [list, get],
  async collect(user, { clients, ask }) {
    const iam = await clients.iam();
    const all = () =>
      everyPage(
        (page) => iam.listSSHPublicKeys({ UserName: user, ...page }),
        (page) => page.SSHPublicKeys,
      );
    const listed = await ask(list, all, { subject: user });
    if (listed.kind !== 'known') return {};
    const ids = listed.value.flatMap(({ SSHPublicKeyId }) => SSHPublicKeyId ?? []);
    const bodies = await Promise.all(ids.map(body));
    return { exports: [{ name: list.permission, answer: { UserName: user, SSHPublicKeys: listed.value } }, ...bodies.flat()] };

    async function body(id: string): Promise<AwsExport[]> {
      const input = { UserName: user, SSHPublicKeyId: id, Encoding: 'SSH' } as const;
      const answer = await ask(get, () => iam.getSSHPublicKey(input), { subject: id });
      return answer.kind === 'known' ? [{ name: get.permission, answer: { SSHPublicKey: answer.value.SSHPublicKey } }] : [];
    }
  },
};
