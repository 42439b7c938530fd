import type { JsonObject } from '../../src/kernel/json.ts';
import { certificates } from './certificates.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** Names, documents and other material that stories are made of. */

export const names = {
  user: ['bob', 'Eve', 'svc-backup', 'ci.runner', 'a+b=c@example'],
  group: ['ops', 'Developers', 'audit_team'],
  role: ['app', 'Deploy', 'read-only'],
  policy: ['limit', 'Billing', 'more-than-enough'],
  profile: ['web', 'Batch'],
  certificate: ['www', 'Api-Edge'],
  device: ['phone', 'Tablet'],
  provider: ['idp', 'Okta'],
} as const;

export function path(random: Random): string {
  return random.among('/', '/', '/service/', '/a/b-c/', '/Division_X/');
}

/** Nothing, or the parameter. */
export function maybe(random: Random, parameters: JsonObject, probability = 0.5): JsonObject {
  return random.chance(probability) ? parameters : {};
}

const tagKeys = ['team', 'stage', 'cost center', 'owner/mail', 'env:kind', 'Größe'];

/** A key; AWS tells keys that differ in case apart for some holders and not for others, which moto does not follow. */
export function tagKey(world: World, random: Random): string {
  return cased(world, random, random.of(tagKeys) ?? 'team');
}

export function tags(world: World, random: Random, most = 3): { Key: string; Value: string }[] {
  const values = () => random.among('', 'a', 'B b', 'x=1/2', 'ü');
  return random.some(tagKeys, most).map((key) => ({ Key: cased(world, random, key), Value: values() }));
}

function cased(world: World, random: Random, key: string): string {
  return world.moto || random.chance(0.7) ? key : key.toUpperCase();
}

/** A policy document in one of the ways in which people write JSON. */
export function policyDocument(random: Random): string {
  const statements = Array.from({ length: 1 + random.below(3) }, (_, index) => ({
    ...(random.chance(0.5) ? { Sid: `S${index}` } : {}),
    Effect: random.among('Allow', 'Deny'),
    Action: random.among<unknown>('s3:GetObject', ['s3:GetObject', 'iam:PassRole'], '*', 'ec2:Describe*'),
    Resource: random.among<unknown>('*', ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::other/100%25 of it'], 'arn:aws:s3:::${aws:username}/*'),
    ...(random.chance(0.3) ? { Condition: { StringLike: { 'aws:PrincipalTag/team': `a&b "${random.below(100)}" é` } } } : {}),
  }));
  return written(random, { Version: '2012-10-17', Statement: statements.length === 1 && random.chance(0.5) ? statements[0] : statements });
}

export function trustDocument(random: Random): string {
  const Principal = random.among<unknown>(
    { Service: 'ec2.amazonaws.com' },
    { AWS: 'arn:aws:iam::111122223333:root' },
    { AWS: ['111122223333'] },
  );
  const Condition = random.chance(0.3) ? { Condition: { StringEquals: { 'sts:ExternalId': String(random.below(1_000)) } } } : {};
  return written(random, { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...Condition }] });
}

function written(random: Random, document: unknown): string {
  return random.among(
    JSON.stringify(document),
    JSON.stringify(document, null, 2),
    JSON.stringify(document, null, '\t').replaceAll('\n', '\r\n'),
  );
}

export function certificate(random: Random): string {
  return random.of(certificates) ?? '';
}

export function sshKey(random: Random): string {
  const body = Array.from({ length: 60 }, () => random.of([...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'])).join(
    '',
  );
  return `ssh-rsa AAAAB3NzaC1yc2E${body}== ${random.among('bob@laptop', 'build server')}`;
}

/** IAM takes metadata of 1,000 characters at least. */
export function samlMetadata(random: Random): string {
  const keys = Array.from({ length: 30 }, () => `<ds:X509Certificate>EXAMPLE${random.below(1_000_000)}</ds:X509Certificate>`).join('\n');
  return `<?xml version="1.0"?>\n<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" validUntil="${2027 + random.below(9)}-03-02T09:00:00Z" entityID="https://idp.example.com/${random.below(1_000)}">${keys}</md:EntityDescriptor>`;
}

export function thumbprints(random: Random): string[] {
  return Array.from({ length: 1 + random.below(3) }, () => Array.from({ length: 40 }, () => random.of([...'0123456789abcdef'])).join(''));
}

const awsManaged = ['AdministratorAccess', 'ReadOnlyAccess', 'SecurityAudit', 'job-function/Billing'].map(
  (name) => `arn:aws:iam::aws:policy/${name}`,
);

/** ARN of a policy that can be attached. */
export function policyArn(world: World, random: Random): string {
  const own = random.of(world.rows('policy'));
  return own === undefined || random.chance(0.3) ? (random.of(awsManaged) ?? '') : own[0].slice('policy:'.length);
}
