/**
 * What kind of MFA device a serial number tells of; undefined for one of no kind that AWS documents. An app has an ARN
 * with `:mfa/`, a passkey or security key one with `:u2f/`, and a hardware token a plain number.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_MFADevice.html
 */
export function mfaKind(serial: string): 'virtual' | 'passkey' | 'hardware' | 'text message' | undefined {
  if (!serial.startsWith('arn:')) return 'hardware';
  const kind = /^arn:[^:]*:iam::[^:]*:(mfa|u2f|sms-mfa)\//.exec(serial)?.[1];
  return kind === 'mfa' ? 'virtual' : kind === 'u2f' ? 'passkey' : kind === 'sms-mfa' ? 'text message' : undefined;
}
