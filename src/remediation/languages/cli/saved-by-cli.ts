import type { ScriptCall } from '../script/script.ts';

/**
 * What the AWS CLI itself writes into a file instead of answering it. It wants to be told how for every virtual MFA
 * device, and leaves the seed out of the answer.
 * @see https://docs.aws.amazon.com/cli/latest/reference/iam/create-virtual-mfa-device.html
 */
export function savedByCli({ call, secrets }: ScriptCall): { method: 'Base32StringSeed' | 'QRCodePNG'; name: string } | undefined {
  if (call.service !== 'iam' || call.action !== 'CreateVirtualMFADevice') return undefined;
  const answered = secrets.filter((secret) => secret.kind === 'answered');
  const [first] = answered.filter(({ path }) => /Base32StringSeed$|QRCodePNG$/.test(path));
  return { method: first?.path.endsWith('QRCodePNG') ? 'QRCodePNG' : 'Base32StringSeed', name: first?.name ?? 'seed' };
}
