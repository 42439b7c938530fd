import type { GetAccountAuthorizationDetailsResponse, GroupDetail, ManagedPolicyDetail, RoleDetail, UserDetail } from '@aws-sdk/client-iam';
import type { Part } from '../../account/part.ts';
import { apiAction } from './api-action.ts';
import type { Collector, Session } from './collector.ts';

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
  return ask(get, async () => {
    const whole: AccountDetails = { UserDetailList: [], GroupDetailList: [], RoleDetailList: [], Policies: [] };
    let marker: string | undefined;
    do {
      const page: GetAccountAuthorizationDetailsResponse = await iam.getAccountAuthorizationDetails({
        MaxItems: 1_000,
        ...(marker === undefined ? {} : { Marker: marker }),
      });
      for (const each of page.UserDetailList ?? []) whole.UserDetailList.push(each);
      for (const each of page.GroupDetailList ?? []) whole.GroupDetailList.push(each);
      for (const each of page.RoleDetailList ?? []) whole.RoleDetailList.push(each);
      for (const each of page.Policies ?? []) whole.Policies.push(each);
      marker = page.IsTruncated === true ? page.Marker : undefined;
    } while (marker !== undefined);
    return whole;
  });
}
