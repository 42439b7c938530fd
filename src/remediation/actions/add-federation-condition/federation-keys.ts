/** The condition keys by which a federated caller is told apart. */
export interface FederationKeys {
  kind: 'saml' | 'oidc';
  audience: string;
  /** None for SAML, whose subject is a person that the provider names. */
  subject?: string;
}

/** Providers that call the application and the person by other names than `aud` and `sub`. */
const others: Readonly<Record<string, readonly [audience: string, subject: string]>> = {
  'www.amazon.com': ['app_id', 'user_id'],
  'graph.facebook.com': ['app_id', 'id'],
};

/**
 * The keys of a federated principal, an ARN of a provider or the host of one that AWS knows; undefined for what is none.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
export function federationKeys(principal: string): FederationKeys | undefined {
  if (/^arn:[^:]+:iam::\d{12}:saml-provider\/[\w.-]+$/.test(principal)) return { kind: 'saml', audience: 'SAML:aud' };
  const host =
    /^arn:[^:]+:iam::\d{12}:oidc-provider\/(.+)$/.exec(principal)?.[1] ?? (/^[a-z0-9.-]+\.com$/.test(principal) ? principal : undefined);
  if (host === undefined) return undefined;
  const [audience, subject] = (Object.hasOwn(others, host) ? others[host] : undefined) ?? ['aud', 'sub'];
  return { kind: 'oidc', audience: `${host}:${audience}`, subject: `${host}:${subject}` };
}
