/** What the console calls an identity provider: the name in its ARN, for an OIDC provider its issuer with the path. */
export function providerName(arn: string): string {
  return /:(?:saml|oidc)-provider\/(.+)$/s.exec(arn)?.[1] ?? arn;
}
