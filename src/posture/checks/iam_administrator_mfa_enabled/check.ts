import { administrators } from '../../administrators.ts';
import { defineCheck, unknownResult } from '../../check.ts';
import { everyUser } from '../../every-user.ts';
import { inAList } from '../../in-a-list.ts';
import { mfaOf } from '../../mfa-of.ts';
import { notApplicable } from '../../not-applicable.ts';
import { notKnown } from '../../not-known.ts';
import { usableCredentials } from '../../usable-credentials.ts';

export const check = defineCheck({
  id: 'iam_administrator_mfa_enabled',
  title: 'Administrators have an MFA device',
  severity: 'critical',
  severityReason: 'Whoever learns the one password or key of an administrator has the whole account.',
  about:
    'Users of IAM that are administrators by a policy attached to them, an inline policy, or a policy of a group that they are in, and that have a console password or an active access key. A policy amounts to administrator when it allows every action, or every IAM action, on every resource, also under a condition. Not only the AWS policy AdministratorAccess on groups counts. Boundaries and policies of the organisation are not weighed.',
  why: 'The credentials of administrators are what is stolen first, and without MFA nothing stands between them and every resource.',
  needs: ['users.attached', 'users.inline', 'users.groups', 'groups', 'policies', 'users.login', 'users.accessKeys', 'users.mfaDevices'],
  remediations: ['enrol-mfa', 'assign-virtual-mfa-device', 'require-mfa', 'replace-administrator'],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  ],
  inspect: ({ state }) => {
    const administratorBy = administrators(state);
    return everyUser(state, (user, resource) => {
      const { name } = user;
      const administrator = administratorBy(user);
      if (administrator.kind === 'unknown') return notKnown(resource, `user ${name} is an administrator`, administrator.whys);
      if (administrator.kind === 'no') return notApplicable(resource, `User ${name} is no administrator.`, administrator.evidence);
      const usable = usableCredentials(user, state);
      if (usable.kind === 'none')
        return notApplicable(resource, `User ${name} is an administrator without a password or an active access key.`, usable.evidence);
      const mfa = mfaOf(user, state);
      const by = inAList(administrator.by.map(({ words }) => words));
      if (mfa.kind === 'devices')
        return {
          resource,
          status: 'PASS',
          summary: `User ${name} is an administrator by ${by}, and has an MFA device.`,
          evidence: [...administrator.evidence, ...mfa.evidence],
        };
      if (mfa.kind === 'unknown') return unknownResult(resource, `user ${name}, an administrator, has an MFA device`, mfa);
      if (usable.kind === 'unknown')
        return notKnown(resource, `user ${name}, an administrator without MFA, has a usable credential`, usable.whys);
      return {
        resource,
        status: 'FAIL',
        summary: `User ${name} is an administrator by ${by}, and has ${usable.words} but no MFA device.`,
        evidence: [...administrator.evidence, ...usable.evidence, ...mfa.evidence],
      };
    });
  },
});
