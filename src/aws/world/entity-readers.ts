import type { EntityReader } from './entity-reader.ts';
import { account } from './kinds/account.ts';
import { group } from './kinds/group.ts';
import { instanceProfile } from './kinds/instance-profile.ts';
import { mfaDevice } from './kinds/mfa-device.ts';
import { oidcProvider } from './kinds/oidc-provider.ts';
import { policy } from './kinds/policy.ts';
import { role } from './kinds/role.ts';
import { root } from './kinds/root.ts';
import { samlProvider } from './kinds/saml-provider.ts';
import { serverCertificate } from './kinds/server-certificate.ts';
import { trail } from './kinds/trail.ts';
import { user } from './kinds/user.ts';

/** How entities of each kind are read. */
export const entityReaders: Readonly<Record<string, EntityReader>> = {
  account,
  root,
  user,
  group,
  role,
  policy,
  'instance-profile': instanceProfile,
  'server-certificate': serverCertificate,
  'saml-provider': samlProvider,
  'oidc-provider': oidcProvider,
  'mfa-device': mfaDevice,
  trail,
};
