import type { Collected, Collector } from './collector.ts';
import { accessKeys } from './user/access-keys.ts';
import { loginProfile } from './user/login-profile.ts';
import { mfaDevices } from './user/mfa-devices.ts';
import { serviceCredentials } from './user/service-credentials.ts';
import { signingCertificates } from './user/signing-certificates.ts';
import { sshKeys } from './user/ssh-keys.ts';

const parts = [loginProfile, accessKeys, mfaDevices, sshKeys, signingCertificates, serviceCredentials];

/** What is asked for each user by itself: its password and its credentials. */
export const userParts: Collector = {
  calls: parts.flatMap(({ calls }) => calls),
  async collect(session) {
    const [listed, details] = await Promise.all([session.listedUsers(), session.details()]);
    const held = listed.kind === 'known' ? listed.value : details.kind === 'known' ? details.value.UserDetailList : [];
    const names = held.flatMap(({ UserName }) => UserName ?? []);
    const told = await Promise.all(names.flatMap((name) => parts.map((part) => part.collect(name, session))));
    return {
      exports: told.flatMap(({ exports }) => exports ?? []),
      edit: (state) => told.reduce((edited, { edit }: Collected) => edit?.(edited) ?? edited, state),
    };
  },
};
