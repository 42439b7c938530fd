import type { Json } from '../kernel/json.ts';
import type { Place } from './call-record.ts';

/** Kinds of things that IAM has ARNs for, as these name them. */
export type IamKind =
  | 'user'
  | 'group'
  | 'role'
  | 'policy'
  | 'instance-profile'
  | 'server-certificate'
  | 'mfa'
  | 'saml-provider'
  | 'oidc-provider'
  | 'delegation-request';

/** ARN of something in IAM by its name, for an OIDC provider its issuer without `https://`. */
export function iamArn({ account, partition }: Place, kind: IamKind, name: string, path = '/'): string {
  return `arn:${partition}:iam::${account}:${kind}${path}${name}`;
}

/** ARN pattern of something in IAM, at any path unless one is given; of all of its kind where the name is none. */
export function iamArnPattern(place: Place, kind: IamKind, name?: Json, path?: Json): string {
  if (!isPlain(name)) return iamArn(place, kind, '*');
  // The path is part of an ARN and no part of most calls, so a pattern that ends in the name has to do.
  return isPlain(path) ? iamArn(place, kind, name, path) : iamArn(place, kind, unpathed.has(kind) ? name : `*${name}`);
}

/** The ARN that a parameter gives; the pattern of all of the kind where it gives none. */
export function iamArnGiven(place: Place, kind: IamKind, value: Json | undefined): string {
  return isPlain(value) && value.startsWith('arn:') ? value : iamArn(place, kind, '*');
}

const unpathed: ReadonlySet<IamKind> = new Set(['saml-provider', 'oidc-provider', 'delegation-request']);

/** Characters of names, paths and ARNs. A star or a question mark in a hostile name would widen the pattern, and to no known end. */
function isPlain(value: Json | undefined): value is string {
  return typeof value === 'string' && /^[\w+=,.@:/-]+$/.test(value);
}
