import { shellQuote } from '../../languages/cli/shell-quote.ts';

/** Command lines by which a user enrols a virtual device: the QR code in a file of its own, and two codes that are asked for. */
export function enrolmentCli(userName: string, deviceName: string): string[] {
  return [
    '# The picture holds the seed of the device: only you may read it, and it is deleted below.',
    'umask 077',
    'picture=$(mktemp)',
    `serial=$(aws iam create-virtual-mfa-device --virtual-mfa-device-name ${shellQuote(deviceName)} --outfile "$picture" --bootstrap-method QRCodePNG --query VirtualMFADevice.SerialNumber --output text)`,
    '# Open the picture, and scan it with the authenticator app.',
    'echo "$picture"',
    "printf 'First code: '",
    'read -r code1',
    "printf 'Next code, once it changes: '",
    'read -r code2',
    `aws iam enable-mfa-device --user-name ${shellQuote(userName)} --serial-number "$serial" --authentication-code1 "$code1" --authentication-code2 "$code2"`,
    'rm -f "$picture"',
    `aws iam list-mfa-devices --user-name ${shellQuote(userName)}`,
  ];
}
