import type { Group, InstanceProfile, OidcProvider, Policy, Role, SamlProvider, ServerCertificate, User } from './entities.ts';
import { someMembers } from './members.ts';
import { unknown } from './part.ts';
import type { Trail } from './surroundings.ts';

const met = 'the entity was first met in an event';
const nothing = unknown(met);
const some = someMembers<never>({}, met);

/** A user of which only the name is known. */
export function blankUser(name: string): User {
  return {
    name,
    id: nothing,
    path: nothing,
    created: nothing,
    tags: some,
    groups: some,
    inline: some,
    attached: some,
    boundary: nothing,
    login: nothing,
    passwordLastUsed: nothing,
    passwordLastChanged: nothing,
    accessKeys: some,
    mfaDevices: some,
    sshKeys: some,
    signingCertificates: some,
    serviceCredentials: some,
  };
}

/** A group of which only the name is known. */
export function blankGroup(name: string): Group {
  return { name, id: nothing, path: nothing, created: nothing, inline: some, attached: some };
}

/** A role of which only the name is known. */
export function blankRole(name: string): Role {
  return {
    name,
    id: nothing,
    path: nothing,
    created: nothing,
    description: nothing,
    maxSessionDuration: nothing,
    trust: nothing,
    tags: some,
    inline: some,
    attached: some,
    boundary: nothing,
    lastUsed: nothing,
  };
}

/** A policy of which only the ARN is known. */
export function blankPolicy(arn: string): Policy {
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  return {
    arn,
    name,
    id: nothing,
    path: nothing,
    created: nothing,
    description: nothing,
    tags: some,
    defaultVersion: nothing,
    versions: some,
  };
}

/** An instance profile of which only the name is known. */
export function blankInstanceProfile(name: string): InstanceProfile {
  return { name, id: nothing, path: nothing, created: nothing, tags: some, role: nothing };
}

/** A server certificate of which only the name is known. */
export function blankServerCertificate(name: string): ServerCertificate {
  return { name, id: nothing, path: nothing, uploaded: nothing, expires: nothing, keyType: nothing, boundTo: nothing, tags: some };
}

/** A SAML provider of which only the ARN is known. */
export function blankSamlProvider(arn: string): SamlProvider {
  return { arn, created: nothing, validUntil: nothing, metadataDigest: nothing, tags: some };
}

/** An OIDC provider of which only the ARN is known. */
export function blankOidcProvider(arn: string): OidcProvider {
  return { arn, url: nothing, created: nothing, clientIds: some, thumbprints: nothing, tags: some };
}

/** A trail of which only the ARN is known. */
export function blankTrail(arn: string): Trail {
  return {
    arn,
    name: arn.slice(arn.lastIndexOf('/') + 1),
    homeRegion: nothing,
    multiRegion: nothing,
    organisation: nothing,
    globalServiceEvents: nothing,
    validation: nothing,
    bucket: nothing,
    prefix: nothing,
    kmsKey: nothing,
    logGroup: nothing,
    logRole: nothing,
    topic: nothing,
    recursive: nothing,
    logging: nothing,
    deliveryError: nothing,
    selectors: nothing,
  };
}
