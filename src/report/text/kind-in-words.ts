const words: Readonly<Record<string, string>> = {
  'mfa-device': 'MFA device',
  'saml-provider': 'SAML provider',
  'oidc-provider': 'OIDC provider',
  'ssh-key': 'SSH key',
};

/** The kind of an entity or target as people write it: `server-certificate` is a server certificate. */
export function kindInWords(kind: string): string {
  return words[kind] ?? kind.replaceAll('-', ' ');
}
