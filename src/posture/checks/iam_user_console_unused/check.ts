import { signInUse } from '../../../account/sign-in-use.ts';
import { defineCheck, unknownResult } from '../../check.ts';
import { everyUser } from '../../every-user.ts';
import { inDays } from '../../in-days.ts';
import { judgeUse } from '../../judge-use.ts';
import { notApplicable } from '../../not-applicable.ts';
import { passwordEvidence } from '../../password-evidence.ts';

export const check = defineCheck({
  id: 'iam_user_console_unused',
  title: 'Console passwords were used within 45 days',
  severity: 'medium',
  severityReason: 'A password that nobody uses gives its owner nothing, and whoever guesses it all that the user may do.',
  about:
    'Users of IAM with a console password, by the whole days since it was last used to sign in. One that was never used, or of which AWS has no information, counts from when it was last set, or from when the user got console access: it does not pass for being unused from the start. A use that is older than the console access itself was of an earlier password and does not count. From 45 days on it fails, as CIS asks; FSBP IAM.8 asks 90 days, so a password that passes here passes there. Root is not a user.',
  why: 'People leave and roles change. Nobody notices that a forgotten password is tried, found and used.',
  needs: ['users.login', 'users.passwordLastUsed', 'users.passwordLastChanged'],
  thresholds: { days: { default: 45, unit: 'days', source: 'CIS 3.0 1.12' } },
  remediations: ['remove-login-profile'],
  parameters: (threshold) => ({ days: String(threshold('days')) }),
  controls: { 'CIS 1.5': ['1.12'], 'CIS 3.0': ['1.12'], 'CIS 5.0': ['1.11'], 'CIS 7.0': ['2.11'], FSBP: ['IAM.8'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-22',
  ],
  inspect: ({ state, now, threshold }) =>
    everyUser(state, (user, resource) => {
      const { name, login } = user;
      if (login.kind === 'unknown') return unknownResult(resource, `user ${name} has a console password`, login);
      if (login.kind === 'absent') return notApplicable(resource, `User ${name} has no console password.`, passwordEvidence(user));
      const days = threshold('days');
      const what = `console password of user ${name}`;
      const use = judgeUse({ what, ...signInUse(user, login) }, days, now);
      if (use.kind === 'unknown') return unknownResult(resource, `the ${what} was used within ${inDays(days)}`, use);
      return {
        resource,
        status: use.stale ? 'FAIL' : 'PASS',
        summary: `The ${what} ${use.words}; unused is ${inDays(days)} or more.`,
        evidence: [...passwordEvidence(user), ...use.evidence],
      };
    }),
});
