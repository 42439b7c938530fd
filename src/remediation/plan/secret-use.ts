/** A value that no plan, journal or log may hold: how it comes to be when the step is carried out, and where it goes. */
export type SecretUse =
  /** Made at random to the password policy in force, put into the call as `{ "$secret": name }`, and handed over. */
  | { kind: 'made-password'; name: string; label: string; handOver: HandOver }
  /** Asked for at the terminal, such as the codes of an MFA device, and put into the call as `{ "$secret": name }`. */
  | { kind: 'asked'; name: string; question: string; pattern: string }
  /** Part of the answer, at this path, and handed over: a secret key, the seed of an MFA device. */
  | { kind: 'answered'; name: string; label: string; path: string; handOver: HandOver };

/** Where a secret goes, once: a file that only its owner may read, the terminal (an MFA seed, as a QR code), or AWS Secrets Manager. */
export type HandOver = { to: 'file' } | { to: 'terminal' } | { to: 'secrets-manager'; secretName: string };
