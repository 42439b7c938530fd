import type { Actor } from '../kernel/change.ts';
import { asBoolean, asObject, asString, type JsonObject } from '../kernel/json.ts';
import { isIpAddress } from './address.ts';
import type { CloudTrailEvent } from './event.ts';

/**
 * Who made the call. A session (`AssumedRole`, `FederatedUser`) resolves to the role or user that issued it, so that
 * one principal has one ARN whatever it calls its sessions; the session name is kept beside it.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export function actorOf(event: CloudTrailEvent): Actor {
  const identity = event.userIdentity ?? {};
  const issuer = asObject(asObject(identity.sessionContext)?.sessionIssuer);
  const who = principalOf(identity, issuer, event);
  const delegate = asString(asObject(identity.invokedByDelegate)?.accountId);
  const invokedBy =
    asString(identity.invokedBy) ?? (delegate === undefined ? serviceAddress(event.sourceIPAddress) : `delegate account ${delegate}`);
  const account = asString(issuer?.accountId) ?? asString(identity.accountId) ?? accountIn(who.arn);
  const session = sessionName(identity);
  const key = asString(identity.accessKeyId);
  const mfa = mfaOf(identity, event, key);
  const ip = isIpAddress(event.sourceIPAddress) ? event.sourceIPAddress : undefined;
  const agent = asString(event.userAgent);
  return {
    ...who,
    ...(account === undefined ? {} : { account }),
    ...(session === undefined ? {} : { session }),
    ...(key === undefined ? {} : { accessKeyId: key }),
    ...(mfa === undefined ? {} : { mfa }),
    ...(ip === undefined ? {} : { sourceIp: ip }),
    ...(agent === undefined ? {} : { userAgent: agent }),
    ...(invokedBy === undefined ? {} : { invokedBy }),
  };
}

type Who = Pick<Actor, 'kind' | 'arn' | 'name'>;

function principalOf(identity: JsonObject, issuer: JsonObject | undefined, event: CloudTrailEvent): Who {
  const arn = asString(identity.arn) ?? '';
  const userName = shownName(identity.userName);
  const type = asString(identity.type);
  switch (type) {
    case 'Root':
      return { kind: 'root', arn, name: 'root' };
    case 'IAMUser':
      return { kind: 'user', arn, name: userName ?? lastPart(arn) ?? asString(identity.principalId) ?? 'unknown user' };
    case 'AssumedRole':
    case 'Role':
      return roleOf(arn, issuer, identity);
    case 'FederatedUser': {
      const issuerArn = asString(issuer?.arn);
      if (issuerArn !== undefined) {
        const root = asString(issuer?.type) === 'Root' || issuerArn.endsWith(':root');
        return { kind: root ? 'root' : 'user', arn: issuerArn, name: root ? 'root' : nameOf(issuer, issuerArn) };
      }
      return { kind: 'federated-user', arn, name: userName ?? lastPart(arn) ?? 'unknown federated user' };
    }
    case 'SAMLUser':
    case 'WebIdentityUser':
      return {
        kind: type === 'SAMLUser' ? 'saml-user' : 'web-identity-user',
        arn,
        name: userName ?? asString(identity.principalId) ?? 'unknown federated user',
      };
    case 'IdentityCenterUser':
      return {
        kind: 'identity-center-user',
        arn,
        name: userName ?? asString(asObject(identity.onBehalfOf)?.userId) ?? 'unknown Identity Center user',
      };
    case 'AWSService':
      return { kind: 'service', arn, name: asString(identity.invokedBy) ?? serviceAddress(event.sourceIPAddress) ?? 'an AWS service' };
    case 'AWSAccount':
      return { kind: 'account', arn, name: asString(identity.accountId) ?? asString(identity.principalId) ?? 'another account' };
    default:
      return untyped(identity, arn, userName);
  }
}

/** AwsServiceEvents carry only `accountId` and `invokedBy`; a few old records carry no type at all. */
function untyped(identity: JsonObject, arn: string, userName: string | undefined): Who {
  const service = asString(identity.invokedBy);
  if (service !== undefined) return { kind: 'service', arn, name: service };
  const name = userName ?? lastPart(arn) ?? asString(identity.principalId);
  return { kind: 'unknown', arn, name: name ?? 'an unnamed principal' };
}

function roleOf(arn: string, issuer: JsonObject | undefined, identity: JsonObject): Who {
  const issuerArn = asString(issuer?.arn);
  if (issuerArn !== undefined) return { kind: 'role', arn: issuerArn, name: nameOf(issuer, issuerArn) };
  const session = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn);
  // The session ARN drops the role's path, so this ARN is right only for roles at path `/`.
  if (session !== null) return { kind: 'role', arn: `arn:${session[1]}:iam::${session[2]}:role/${session[3]}`, name: session[3] ?? '' };
  return { kind: 'role', arn, name: lastPart(arn) ?? asString(identity.principalId) ?? 'unknown role' };
}

function nameOf(issuer: JsonObject | undefined, arn: string): string {
  return asString(issuer?.userName) ?? lastPart(arn) ?? arn;
}

function sessionName(identity: JsonObject): string | undefined {
  const type = asString(identity.type);
  if (type !== 'AssumedRole' && type !== 'FederatedUser') return undefined;
  const arn = asString(identity.arn);
  return arn === undefined ? asString(identity.principalId)?.split(':')[1] : lastPart(arn);
}

/** A long-term key (AKIA…) can carry no MFA: only session credentials do. ConsoleLogin says it in its own field. */
function mfaOf(identity: JsonObject, event: CloudTrailEvent, key: string | undefined): boolean | undefined {
  const attributes = asObject(asObject(identity.sessionContext)?.attributes);
  const used = event.eventName === 'ConsoleLogin' ? asString(asObject(event.additionalEventData)?.MFAUsed)?.toLowerCase() : undefined;
  if (used === 'yes') return true;
  const stated = asBoolean(attributes?.mfaAuthenticated);
  if (stated !== undefined) return stated;
  // A federated sign-in always says No: its identity provider asks for MFA, out of sight of AWS.
  if (used === 'no' && (identity.type === 'IAMUser' || identity.type === 'Root')) return false;
  return key?.startsWith('AKIA') === true ? false : undefined;
}

/** AWS withholds what was typed as a user name when no such user exists: it may be a password. */
function shownName(value: unknown): string | undefined {
  const name = asString(value);
  return name === 'HIDDEN_DUE_TO_SECURITY_REASONS' ? '(name withheld by AWS)' : name;
}

function serviceAddress(address: string | undefined): string | undefined {
  if (address === undefined || address === '' || isIpAddress(address)) return undefined;
  return address === 'AWS Internal' || /^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(address) ? address : undefined;
}

function lastPart(arn: string): string | undefined {
  const part = arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
  return part === '' ? undefined : part;
}

function accountIn(arn: string): string | undefined {
  return /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn)?.[1];
}
