import { unknown } from '../part.ts';
import type { AccountSettings, AccountState, Entities, Root } from '../state.ts';
import { table } from '../table.ts';
import { unread } from './unread.ts';

const details = 'iam:GetAccountAuthorizationDetails';
const summary = unread('iam:GetAccountSummary');

const settings: AccountSettings = {
  organizationsRootCredentialsManagement: unread('iam:ListOrganizationsFeatures'),
  organizationsRootSessions: unread('iam:ListOrganizationsFeatures'),
  outboundWebIdentityFederation: unread('iam:GetOutboundWebIdentityFederationInfo'),
  globalEndpointTokenVersion: summary,
};

const root: Root = {
  mfaDevices: unread('iam:ListVirtualMFADevices'),
  accessKeys: summary,
  signingCertificates: summary,
  password: summary,
  passwordLastUsed: unread('iam:GetCredentialReport'),
};

/** A state of which nothing was read; every part names the action that would tell it. */
export function unreadState(account: string, at: string): AccountState {
  const none = <T>(action: string): Entities<T> => ({ by: table<T>(), whole: unread(action) });
  return {
    schemaVersion: 1,
    account,
    at,
    alias: unread('iam:ListAccountAliases'),
    passwordPolicy: unread('iam:GetAccountPasswordPolicy'),
    summary,
    settings,
    root,
    users: none(details),
    groups: none(details),
    roles: none(details),
    policies: none(details),
    instanceProfiles: none('iam:ListInstanceProfiles'),
    serverCertificates: none('iam:ListServerCertificates'),
    samlProviders: none('iam:ListSAMLProviders'),
    oidcProviders: none('iam:ListOpenIDConnectProviders'),
    unassignedMfaDevices: none('iam:ListVirtualMFADevices'),
    trails: none('cloudtrail:ListTrails'),
    analyzers: none('access-analyzer:ListAnalyzers'),
    organisation: unknown('no export tells about the organisation', 'organizations:DescribeOrganization'),
  };
}
