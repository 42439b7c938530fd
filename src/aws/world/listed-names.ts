import type { IAM } from '@aws-sdk/client-iam';
import type { Part } from '../../account/part.ts';
import { type ApiAction, apiAction } from '../collect/api-action.ts';
import type { Session } from '../collect/collector.ts';
import { everyPage } from '../collect/every-page.ts';
import type { NamedKind } from './entity-reader.ts';

interface Listing {
  call: ApiAction;
  names: (iam: IAM) => Promise<(string | undefined)[]>;
}

const most = { MaxItems: 1_000 };

const listings: Readonly<Record<NamedKind, Listing>> = {
  user: {
    call: apiAction('iam:ListUsers'),
    names: (iam) =>
      everyPage(
        (page) => iam.listUsers({ ...most, ...page }),
        ({ Users = [] }) => Users.map(({ UserName }) => UserName),
      ),
  },
  group: {
    call: apiAction('iam:ListGroups'),
    names: (iam) =>
      everyPage(
        (page) => iam.listGroups({ ...most, ...page }),
        ({ Groups = [] }) => Groups.map(({ GroupName }) => GroupName),
      ),
  },
  role: {
    call: apiAction('iam:ListRoles'),
    names: (iam) =>
      everyPage(
        (page) => iam.listRoles({ ...most, ...page }),
        ({ Roles = [] }) => Roles.map(({ RoleName }) => RoleName),
      ),
  },
  'instance-profile': {
    call: apiAction('iam:ListInstanceProfiles'),
    names: (iam) =>
      everyPage(
        (page) => iam.listInstanceProfiles({ ...most, ...page }),
        ({ InstanceProfiles = [] }) => InstanceProfiles.map(({ InstanceProfileName }) => InstanceProfileName),
      ),
  },
  'server-certificate': {
    call: apiAction('iam:ListServerCertificates'),
    names: (iam) =>
      everyPage(
        (page) => iam.listServerCertificates({ ...most, ...page }),
        ({ ServerCertificateMetadataList: list = [] }) => list.map(({ ServerCertificateName }) => ServerCertificateName),
      ),
  },
};

/** The call that lists the names of a kind. */
export function listingCall(kind: NamedKind): ApiAction {
  return listings[kind].call;
}

/** Names of all entities of a kind. */
export async function listedNames(kind: NamedKind, { clients, ask }: Pick<Session, 'clients' | 'ask'>): Promise<Part<readonly string[]>> {
  const iam = await clients.iam();
  const { call, names } = listings[kind];
  return ask(call, async () => (await names(iam)).filter((name) => name !== undefined));
}
