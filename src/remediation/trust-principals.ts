import { asArray, asObject, type JsonObject } from '../kernel/json.ts';

/** A principal of a statement as the document has it. */
export interface TrustPrincipal {
  /** `AWS`, `Service`, `Federated`, `CanonicalUser`. */
  kind: string;
  name: string;
}

/** The principals that a statement names; `"Principal": "*"` is the same as `{ "AWS": "*" }`. None for a NotPrincipal. */
export function trustPrincipals({ Principal }: JsonObject): TrustPrincipal[] {
  if (typeof Principal === 'string') return [{ kind: 'AWS', name: Principal }];
  return Object.entries(asObject(Principal) ?? {}).flatMap(([kind, names]) =>
    (typeof names === 'string' ? [names] : asArray(names)).flatMap((name) => (typeof name === 'string' ? [{ kind, name }] : [])),
  );
}

/** The account of an AWS principal, by its id or an ARN; undefined for `*` and for a unique id. */
export function accountOfPrincipal(name: string): string | undefined {
  const found = /^(\d{12})$|^arn:[^:]+:(?:iam|sts)::(\d{12}):/.exec(name);
  return found?.[1] ?? found?.[2];
}

/** Whether a principal means everybody in an account: its id, or the ARN of its root. */
export function isWholeAccount(name: string): boolean {
  return /^\d{12}$|^arn:[^:]+:iam::\d{12}:root$/.test(name);
}
