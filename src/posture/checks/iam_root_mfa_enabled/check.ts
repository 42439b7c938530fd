import type { AccountState } from '../../../account/state.ts';
import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { evidence } from '../../evidence.ts';
import { rootPart } from '../../root-part.ts';
import { rootResource } from '../../root-resource.ts';
import { withoutRootPassword } from '../../without-root-password.ts';

export const check = defineCheck({
  id: 'iam_root_mfa_enabled',
  title: 'Root has an MFA device',
  severity: 'critical',
  severityReason: 'No policy of the account limits root, and a password alone is all that stands before it.',
  about:
    'Whether root has an MFA device of any kind. Where root has no password, which is how central management of root credentials leaves a member account, there is nothing to protect and the check does not apply. An account summary that is older than the last event tells nothing.',
  why: 'A root password that leaks, or is reset from the mailbox of the account, gives away the whole account.',
  needs: ['root.mfaDevices', 'root.password', 'summary'],
  remediations: ['secure-root'],
  controls: { 'CIS 1.5': ['1.5'], 'CIS 3.0': ['1.5'], 'CIS 5.0': ['1.4'], 'CIS 7.0': ['2.5'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-9',
  ],
  inspect: ({ state }) => [inspectMfa(state)],
});

function inspectMfa(state: AccountState): CheckResult {
  const [mfa, password] = [rootPart(state, 'mfa'), rootPart(state, 'password')];
  const outside = withoutRootPassword(password);
  if (outside !== undefined) return outside;
  if (mfa.kind === 'unknown') return unknownResult(rootResource, 'root has an MFA device', mfa);
  const told = evidence('root has an MFA device', mfa, mfa.kind === 'known' && mfa.value);
  if (mfa.kind === 'known' && mfa.value)
    return { resource: rootResource, status: 'PASS', summary: 'Root has an MFA device.', evidence: told };
  if (password.kind === 'unknown') return unknownResult(rootResource, 'root, which has no MFA device, has a password', password);
  return {
    resource: rootResource,
    status: 'FAIL',
    summary: 'Root has a password and no MFA device.',
    evidence: [...told, ...evidence('root password', password)],
  };
}
