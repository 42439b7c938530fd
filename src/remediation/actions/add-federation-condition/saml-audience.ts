/** Where AWS takes SAML answers, by partition. */
const saml: Readonly<Record<string, string>> = {
  aws: 'https://signin.aws.amazon.com/saml',
  'aws-cn': 'https://signin.amazonaws.cn/saml',
  'aws-us-gov': 'https://signin.amazonaws-us-gov.com/saml',
};

/** The audience that SAML answers for AWS name; undefined for a partition that is not known. */
export function samlAudience(partition: string): string | undefined {
  return Object.hasOwn(saml, partition) ? saml[partition] : undefined;
}
