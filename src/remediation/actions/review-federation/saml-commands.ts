import { shellQuote } from '../../languages/cli/shell-quote.ts';

/** Command lines that show a SAML provider, to compare it with one's own. */
export function samlCommands(arn: string): string[] {
  return [
    '# The metadata as AWS has it, and its SHA-256.',
    `aws iam get-saml-provider --saml-provider-arn ${shellQuote(arn)} --query SAMLMetadataDocument --output text >metadata-of-aws.xml`,
    `printf '%s' "$(cat metadata-of-aws.xml)" | openssl dgst -sha256`,
    '# Its signing certificates; save the metadata of your identity provider as own.xml, and compare.',
    "grep -o 'X509Certificate>[^<]*' metadata-of-aws.xml | sort -u",
    'diff metadata-of-aws.xml own.xml',
    '# The roles that trust it.',
    `aws iam list-roles --query ${shellQuote(`Roles[?contains(to_string(AssumeRolePolicyDocument), '${arn}')].RoleName`)} --output text`,
    '# Where it is not yours: this puts your own metadata in its place.',
    `#   aws iam update-saml-provider --saml-provider-arn ${shellQuote(arn)} --saml-metadata-document file://own.xml`,
  ];
}
