import { shellQuote } from '../../languages/cli/shell-quote.ts';

/** Command lines that show an OIDC provider, to compare it with one's own. */
export function oidcCommands(arn: string, issuer: string): string[] {
  const [host = ''] = issuer.split('/');
  const name = host.replace(/:\d+$/, '');
  const port = /:(\d+)$/.exec(host)?.[1] ?? '443';
  return [
    '# Address, client ids and thumbprints as AWS has them.',
    `aws iam get-open-id-connect-provider --open-id-connect-provider-arn ${shellQuote(arn)}`,
    '# What stands behind the address.',
    `curl -sS ${shellQuote(`https://${issuer}/.well-known/openid-configuration`)}`,
    '# The last certificate of its chain, whose fingerprint is the thumbprint.',
    `openssl s_client -servername ${shellQuote(name)} -showcerts -connect ${shellQuote(`${name}:${port}`)} </dev/null 2>/dev/null |`,
    '  awk \'/BEGIN CERTIFICATE/{last=""} {last=last $0 "\\n"} /END CERTIFICATE/{chain=last} END{printf "%s", chain}\' |',
    "  openssl x509 -noout -fingerprint -sha1 | sed 's/.*=//; s/://g' | tr 'A-F' 'a-f'",
    '# The roles that trust it.',
    `aws iam list-roles --query ${shellQuote(`Roles[?contains(to_string(AssumeRolePolicyDocument), '${arn}')].RoleName`)} --output text`,
    '# Where a client id is not yours:',
    `#   aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn ${shellQuote(arn)} --client-id ID`,
    '# Where thumbprints are not yours, all that are to stand:',
    `#   aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn ${shellQuote(arn)} --thumbprint-list THUMBPRINT`,
  ];
}
