import type {
  AccessKey,
  Group,
  InstanceProfile,
  MfaDevice,
  OidcProvider,
  Policy,
  Role,
  SamlProvider,
  ServerCertificate,
  User,
} from '../entities.ts';
import type { Analyzer, Trail } from '../surroundings.ts';
import { unread, unreadMembers } from './unread.ts';

const details = 'iam:GetAccountAuthorizationDetails';
const [ofDetails, membersOfDetails] = [unread(details), unreadMembers(details)];
const named = { id: ofDetails, path: ofDetails, created: ofDetails };

/** A user of which the exports tell the name; every other part names the action that would tell it. */
export function unreadUser(name: string): User {
  return {
    ...named,
    name,
    tags: membersOfDetails,
    groups: membersOfDetails,
    inline: membersOfDetails,
    attached: membersOfDetails,
    boundary: ofDetails,
    login: unread('iam:GetLoginProfile'),
    passwordLastUsed: unread('iam:GetCredentialReport'),
    passwordLastChanged: unread('iam:GetCredentialReport'),
    accessKeys: unreadMembers('iam:ListAccessKeys'),
    mfaDevices: unreadMembers('iam:ListMFADevices'),
    sshKeys: unreadMembers('iam:ListSSHPublicKeys'),
    signingCertificates: unreadMembers('iam:ListSigningCertificates'),
    serviceCredentials: unreadMembers('iam:ListServiceSpecificCredentials'),
  };
}

/** An access key of which the exports tell the id. */
export function unreadAccessKey(id: string): AccessKey {
  const ofList = unread('iam:ListAccessKeys');
  return { id, status: ofList, created: ofList, lastUsed: unread('iam:GetAccessKeyLastUsed') };
}

/** An MFA device of which the exports tell the serial number. */
export function unreadMfaDevice(serial: string): MfaDevice {
  return { serial, enabled: unread('iam:ListMFADevices'), tags: unreadMembers('iam:ListMFADeviceTags') };
}

/** A group of which the exports tell the name. */
export function unreadGroup(name: string): Group {
  return { ...named, name, inline: membersOfDetails, attached: membersOfDetails };
}

/** A role of which the exports tell the name. */
export function unreadRole(name: string): Role {
  return {
    ...named,
    name,
    description: unread('iam:GetRole'),
    maxSessionDuration: unread('iam:GetRole'),
    trust: ofDetails,
    tags: membersOfDetails,
    inline: membersOfDetails,
    attached: membersOfDetails,
    boundary: ofDetails,
    lastUsed: ofDetails,
  };
}

/** A policy of which the exports tell the ARN. */
export function unreadPolicy(arn: string): Policy {
  return {
    ...named,
    arn,
    name: arn.slice(arn.lastIndexOf('/') + 1),
    description: unread('iam:GetPolicy'),
    tags: unreadMembers('iam:ListPolicyTags'),
    defaultVersion: ofDetails,
    versions: membersOfDetails,
  };
}

/** An instance profile of which the exports tell the name. */
export function unreadInstanceProfile(name: string): InstanceProfile {
  const ofList = unread('iam:ListInstanceProfiles');
  return { name, id: ofList, path: ofList, created: ofList, tags: unreadMembers('iam:ListInstanceProfileTags'), role: ofList };
}

/** A server certificate of which the exports tell the name. */
export function unreadServerCertificate(name: string): ServerCertificate {
  const [ofList, ofGet] = [unread('iam:ListServerCertificates'), unread('iam:GetServerCertificate')];
  // Load balancers and distributions name what they serve; no action of IAM tells.
  const boundTo = unread('elasticloadbalancing:DescribeListeners');
  return {
    name,
    id: ofList,
    path: ofList,
    uploaded: ofList,
    expires: ofList,
    keyType: ofGet,
    boundTo,
    tags: unreadMembers('iam:ListServerCertificateTags'),
  };
}

/** A SAML provider of which the exports tell the ARN. */
export function unreadSamlProvider(arn: string): SamlProvider {
  const [ofList, ofGet] = [unread('iam:ListSAMLProviders'), unread('iam:GetSAMLProvider')];
  return { arn, created: ofList, validUntil: ofList, metadataDigest: ofGet, tags: unreadMembers('iam:GetSAMLProvider') };
}

/** An OIDC provider of which the exports tell the ARN. */
export function unreadOidcProvider(arn: string): OidcProvider {
  const [ofGet, membersOfGet] = [unread('iam:GetOpenIDConnectProvider'), unreadMembers('iam:GetOpenIDConnectProvider')];
  return { arn, url: ofGet, created: ofGet, clientIds: membersOfGet, thumbprints: ofGet, tags: membersOfGet };
}

/** A trail of which the exports tell the ARN. */
export function unreadTrail(arn: string): Trail {
  const [ofDescribe, ofStatus] = [unread('cloudtrail:DescribeTrails'), unread('cloudtrail:GetTrailStatus')];
  return {
    arn,
    name: arn.slice(arn.lastIndexOf('/') + 1),
    homeRegion: ofDescribe,
    multiRegion: ofDescribe,
    organisation: ofDescribe,
    globalServiceEvents: ofDescribe,
    validation: ofDescribe,
    bucket: ofDescribe,
    prefix: ofDescribe,
    kmsKey: ofDescribe,
    logGroup: ofDescribe,
    logRole: ofDescribe,
    topic: ofDescribe,
    recursive: ofDescribe,
    logging: ofStatus,
    deliveryError: ofStatus,
    selectors: unread('cloudtrail:GetEventSelectors'),
  };
}

/** An analyzer of which the exports tell the ARN. */
export function unreadAnalyzer(arn: string): Analyzer {
  const ofList = unread('access-analyzer:ListAnalyzers');
  return { arn, type: ofList, status: ofList, region: arn.split(':')[3] ?? '' };
}
