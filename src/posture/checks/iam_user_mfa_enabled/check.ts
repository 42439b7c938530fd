import { defineCheck, unknownResult } from '../../check.ts';
import { everyUser } from '../../every-user.ts';
import { mfaOf } from '../../mfa-of.ts';
import { notApplicable } from '../../not-applicable.ts';
import { notKnown } from '../../not-known.ts';
import { usableCredentials } from '../../usable-credentials.ts';

export const check = defineCheck({
  id: 'iam_user_mfa_enabled',
  title: 'Users with usable credentials have an MFA device',
  severity: 'medium',
  severityReason: 'An MFA device does not protect an access key by itself; only a policy that asks for MFA does, and it needs a device.',
  about:
    'Users of IAM that have a console password or an active access key, and the MFA devices that they have enabled. It differs from iam_user_console_mfa_enabled by the users that have access keys alone. Security Hub IAM.19 asks the same of users without any credential too, which are not judged here. SSH keys and service-specific credentials know no MFA and do not count.',
  why: 'A user without an MFA device cannot meet a policy that asks for MFA, so its credentials work alone wherever they end up.',
  needs: ['users.login', 'users.accessKeys', 'users.mfaDevices'],
  remediations: ['enrol-mfa', 'assign-virtual-mfa-device', 'require-mfa'],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-19',
  ],
  inspect: ({ state }) =>
    everyUser(state, (user, resource) => {
      const { name } = user;
      const usable = usableCredentials(user, state);
      if (usable.kind === 'unknown') return notKnown(resource, `user ${name} has a usable credential`, usable.whys);
      if (usable.kind === 'none')
        return notApplicable(resource, `User ${name} has neither a console password nor an active access key.`, usable.evidence);
      const mfa = mfaOf(user, state);
      if (mfa.kind === 'unknown') return unknownResult(resource, `user ${name} has an MFA device`, mfa);
      const has = mfa.kind === 'devices';
      return {
        resource,
        status: has ? 'PASS' : 'FAIL',
        summary: `User ${name} has ${usable.words}, and ${has ? 'an' : 'no'} MFA device.`,
        evidence: [...usable.evidence, ...mfa.evidence],
      };
    }),
});
