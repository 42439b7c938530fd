import type { User } from '../../../account/entities.ts';
import { known, type Part, unknown } from '../../../account/part.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { defineCheck, unknownResult } from '../../check.ts';
import { everyUser } from '../../every-user.ts';
import { evidence } from '../../evidence.ts';
import { notApplicable } from '../../not-applicable.ts';
import { passwordEvidence } from '../../password-evidence.ts';

export const check = defineCheck({
  id: 'iam_user_password_older_than_policy',
  title: 'Console passwords were set under the password policy in force',
  severity: 'medium',
  severityReason: 'A password from before may be as weak as the policy of then allowed, and nothing makes it stronger until it is changed.',
  about:
    'Users of IAM with a console password that was last set before the password policy was last changed. AWS applies length and kinds of characters to a password only when it is next changed; only expiry acts at once. When the policy was changed is told by the history of the account, and is UNKNOWN where that does not reach back so far. An account without a policy of its own has nothing to be older than.',
  why: 'A stronger policy looks like stronger passwords, while those that were weak stay as they were.',
  needs: ['users.login', 'users.passwordLastChanged', 'passwordPolicy'],
  remediations: ['force-password-reset', 'enforce-strong-passwords', 'set-temporary-password'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html'],
  inspect: ({ state, now, passwordPolicyChanged }) =>
    everyUser(state, (user, resource) => {
      const { name, login } = user;
      if (login.kind === 'absent') return notApplicable(resource, `User ${name} has no console password.`, passwordEvidence(user));
      if (state.passwordPolicy.kind === 'absent')
        return notApplicable(resource, 'The account has no password policy of its own.', evidence('password policy', state.passwordPolicy));
      const what = `the console password of user ${name} is older than the password policy`;
      if (login.kind === 'unknown') return unknownResult(resource, what, login);
      if (passwordPolicyChanged === undefined) return unknownResult(resource, what, untold);
      const older = isOlder(user, login.value.created, passwordPolicyChanged);
      if (older.kind !== 'known') return unknownResult(resource, what, older.kind === 'unknown' ? older : untold);
      return {
        resource,
        status: older.value ? 'FAIL' : 'PASS',
        summary: `The console password of user ${name} was set ${older.value ? 'before' : 'after'} the password policy was last changed, ${passwordPolicyChanged}.`,
        evidence: [
          ...passwordEvidence(user),
          ...evidence(`console access of user ${name} given`, login.value.created),
          ...evidence(`console password of user ${name} last set`, user.passwordLastChanged),
          { field: 'password policy last changed', value: passwordPolicyChanged, source: 'history of the account', at: now },
        ],
      };
    }),
});

const untold = unknown('the history does not show when the password policy was last changed');

/** Console access that is younger than the policy has a younger password, whenever that was last set. */
function isOlder({ passwordLastChanged: set }: User, given: Part<string>, policy: string): Part<boolean> {
  if (given.kind === 'known' && secondsBetween(policy, given.value) >= 0) return known(false, given.read);
  if (set.kind === 'unknown') return set;
  const after = set.kind === 'known' ? secondsBetween(policy, set.value) : Number.NaN;
  if (set.kind === 'absent' || Number.isNaN(after)) return unknown('nothing readable tells when the password was last set');
  return known(after < 0, set.read);
}
