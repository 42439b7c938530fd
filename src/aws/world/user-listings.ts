import { apiAction } from '../collect/api-action.ts';
import type { UserCollector } from '../collect/collector.ts';
import { everyPage } from '../collect/every-page.ts';

const listKeys = apiAction('iam:ListAccessKeys');
const listSshKeys = apiAction('iam:ListSSHPublicKeys');

/** Which access keys and SSH keys a user has; when they were last used, and what they hold, is no matter of how things stand. */
export const userListings: readonly UserCollector[] = [
  {
    calls: [listKeys],
    async collect(user, { clients, ask }) {
      const iam = await clients.iam();
      const pages = () =>
        everyPage(
          (page) => iam.listAccessKeys({ UserName: user, ...page }),
          (page) => page.AccessKeyMetadata,
        );
      const listed = await ask(listKeys, pages, { subject: user });
      if (listed.kind !== 'known') return {};
      return { exports: [{ name: listKeys.permission, answer: { UserName: user, AccessKeyMetadata: listed.value } }] };
    },
  },
  {
    calls: [listSshKeys],
    async collect(user, { clients, ask }) {
      const iam = await clients.iam();
      const pages = () =>
        everyPage(
          (page) => iam.listSSHPublicKeys({ UserName: user, ...page }),
          (page) => page.SSHPublicKeys,
        );
      const listed = await ask(listSshKeys, pages, { subject: user });
      if (listed.kind !== 'known') return {};
      return { exports: [{ name: listSshKeys.permission, answer: { UserName: user, SSHPublicKeys: listed.value } }] };
    },
  },
];
