import { defineCheck, unknownResult } from '../../check.ts';
import { everyUser } from '../../every-user.ts';
import { mfaOf } from '../../mfa-of.ts';
import { notApplicable } from '../../not-applicable.ts';
import { passwordEvidence } from '../../password-evidence.ts';

export const check = defineCheck({
  id: 'iam_user_console_mfa_enabled',
  title: 'Users with a console password have an MFA device',
  severity: 'high',
  severityReason: 'One password, guessed or handed over on a false sign-in page, is all that it takes to act as the user.',
  about:
    'Users of IAM that have a console password, whether they use it or not, and the MFA devices that they have enabled: apps, passkeys, security keys and hardware tokens all count. A user without a password is not judged here, and one of which that is not known is UNKNOWN. Root is not a user.',
  why: 'Whoever learns the password signs in to the console as that user, from anywhere, and nothing else is asked.',
  needs: ['users.login', 'users.mfaDevices'],
  remediations: ['enrol-mfa', 'assign-virtual-mfa-device', 'require-mfa'],
  controls: { 'CIS 1.5': ['1.10'], 'CIS 3.0': ['1.10'], 'CIS 5.0': ['1.9'], 'CIS 7.0': ['2.10'], FSBP: ['IAM.5'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-5',
  ],
  inspect: ({ state }) =>
    everyUser(state, (user, resource) => {
      const { name, login } = user;
      if (login.kind === 'unknown') return unknownResult(resource, `user ${name} has a console password`, login);
      const password = passwordEvidence(user);
      if (login.kind === 'absent') return notApplicable(resource, `User ${name} has no console password.`, password);
      const mfa = mfaOf(user, state);
      if (mfa.kind === 'unknown') return unknownResult(resource, `user ${name} has an MFA device`, mfa);
      const has = mfa.kind === 'devices';
      return {
        resource,
        status: has ? 'PASS' : 'FAIL',
        summary: `User ${name} has a console password and ${has ? 'an' : 'no'} MFA device.`,
        evidence: [...password, ...mfa.evidence],
      };
    }),
});
