import type { GetAccountAuthorizationDetailsResponse, GroupDetail, ManagedPolicyDetail, RoleDetail, UserDetail } from '@aws-sdk/client-iam';
import { known, type Part } from '../../account/part.ts';
import { mapPart } from './answer-part.ts';
import { apiAction } from './api-action.ts';
import type { Collector, Session } from './collector.ts';
import { everyPage } from './every-page.ts';

const get = apiAction('iam:GetAccountAuthorizationDetails');

/** All pages of GetAccountAuthorizationDetails in one. */
export interface AccountDetails {
  UserDetailList: UserDetail[];
  GroupDetailList: GroupDetail[];
  RoleDetailList: RoleDetail[];
  Policies: ManagedPolicyDetail[];
}

/** Users, groups, roles and policies with their documents, memberships and attachments. */
export const accountDetails: Collector = {
  calls: [get],
  async collect({ details }) {
    const answer = await details();
    return answer.kind === 'known' ? { exports: [{ name: get.permission, answer: answer.value }] } : {};
  },
};

/** Asks for the details; other collectors go by them too, through the session. */
export async function askDetails({ clients, ask }: Pick<Session, 'clients' | 'ask'>): Promise<Part<AccountDetails>> {
  const iam = await clients.iam();
  const pages = () =>
    everyPage(
      (page) => iam.getAccountAuthorizationDetails({ MaxItems: 1_000, ...page }),
      (page) => [page],
    );
  const all = await ask(get, pages);
  return mapPart(all, (found, read) => known(joined(found), read));
}

function joined(pages: readonly GetAccountAuthorizationDetailsResponse[]): AccountDetails {
  return {
    UserDetailList: pages.flatMap((page) => page.UserDetailList ?? []),
    GroupDetailList: pages.flatMap((page) => page.GroupDetailList ?? []),
    RoleDetailList: pages.flatMap((page) => page.RoleDetailList ?? []),
    Policies: pages.flatMap((page) => page.Policies ?? []),
  };
}
