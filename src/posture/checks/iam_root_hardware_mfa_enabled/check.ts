import { unknown } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import { type CheckResult, defineCheck, type Evidence, unknownResult } from '../../check.ts';
import { evidence } from '../../evidence.ts';
import { inAList } from '../../in-a-list.ts';
import { lackOf } from '../../lack-of.ts';
import { mfaKind } from '../../mfa-kind.ts';
import { rootPart } from '../../root-part.ts';
import { rootResource } from '../../root-resource.ts';
import { withoutRootPassword } from '../../without-root-password.ts';

export const check = defineCheck({
  id: 'iam_root_hardware_mfa_enabled',
  title: 'Root has MFA by hardware or passkey only, and no virtual device',
  severity: 'high',
  severityReason: 'The seed of a virtual device can be copied, yet root with any MFA device is far from open.',
  about:
    'Whether every MFA device of root is a hardware token, a security key or a passkey. One virtual device fails, also beside others, because any of them is enough to sign in. AWS lists virtual devices only: where the summary counts MFA for root and the whole list, of the same instant, has no device of root, the device is no virtual one. Whether a passkey lives in hardware or is copied between devices, AWS does not tell. Where root has no password the check does not apply.',
  why: 'Malware or a backup that gives away the phone gives away the second factor of root as well.',
  needs: ['root.mfaDevices', 'root.password', 'summary', 'unassignedMfaDevices'],
  remediations: ['secure-root'],
  controls: { 'CIS 1.5': ['1.6'], 'CIS 3.0': ['1.6'], 'CIS 5.0': ['1.5'], 'CIS 7.0': ['2.6'], FSBP: ['IAM.6'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-6',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html',
  ],
  inspect: ({ state }) => [inspectDevices(state)],
});

const question = 'root has MFA by hardware or passkey only';

function inspectDevices(state: AccountState): CheckResult {
  const { mfaDevices } = state.root;
  const [mfa, password] = [rootPart(state, 'mfa'), rootPart(state, 'password')];
  const outside = withoutRootPassword(password);
  if (outside !== undefined) return outside;
  const serials = mfaDevices.kind === 'known' ? mfaDevices.value.map(({ serial }) => serial) : [];
  const soft = serials.filter((serial) => mfaKind(serial) === 'virtual' || mfaKind(serial) === 'text message');
  if (soft.length > 0)
    return result('FAIL', `Root has MFA without hardware: ${inAList(soft)}.`, evidence('root MFA devices', mfaDevices, serials));
  const odd = serials.find((serial) => mfaKind(serial) === undefined);
  if (odd !== undefined) return unknownResult(rootResource, question, unknown(`what kind of device ${odd} is cannot be told`));
  if (serials.length > 0)
    return result('PASS', `Root has no MFA device but ${inAList(serials)}.`, evidence('root MFA devices', mfaDevices, serials));
  if (mfa.kind === 'unknown') return unknownResult(rootResource, question, mfa);
  if (mfa.kind === 'known' && mfa.value) return unnamed(state, evidence('AccountMFAEnabled', mfa));
  if (password.kind === 'unknown') return unknownResult(rootResource, 'root, which has no MFA device, has a password', password);
  return result('FAIL', 'Root has a password and no MFA device.', evidence('root has an MFA device', mfa, false));
}

/** Root has MFA by a device that nothing names: no virtual one, where all of those were listed at the same time. */
function unnamed(state: AccountState, told: readonly Evidence[]): CheckResult {
  const { whole } = state.unassignedMfaDevices;
  const lack = lackOf(state.unassignedMfaDevices);
  if (lack !== undefined) return unknownResult(rootResource, question, lack);
  if (whole.kind === 'known' && whole.read.at !== state.at)
    return unknownResult(rootResource, question, unknown('the list of virtual MFA devices is older than what happened last'));
  const listed = evidence('virtual MFA devices of root', whole, []);
  return result('PASS', 'Root has an MFA device that is not among the virtual ones.', [...told, ...listed]);
}

function result(status: 'PASS' | 'FAIL', summary: string, told: readonly Evidence[]): CheckResult {
  return { resource: rootResource, status, summary, evidence: told };
}
