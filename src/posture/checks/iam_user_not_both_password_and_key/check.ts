import { knownValue } from '../../../account/part.ts';
import { defineCheck } from '../../check.ts';
import { everyUser } from '../../every-user.ts';
import { inAList } from '../../in-a-list.ts';
import { lackOf } from '../../lack-of.ts';
import { membersEvidence } from '../../members-evidence.ts';
import { notKnown } from '../../not-known.ts';
import { passwordEvidence } from '../../password-evidence.ts';

export const check = defineCheck({
  id: 'iam_user_not_both_password_and_key',
  title: 'Users have a console password or an access key, not both',
  severity: 'low',
  severityReason: 'Either alone lets the user act; both together only widen the ways in.',
  about:
    'Users of IAM that have a console password and an active access key. A person signs in, and a program has a key: who has both is either two in one, or a person with a lasting key. Inactive keys do not count. No benchmark asks this.',
  why: 'What a program did and what a person did cannot be told apart afterwards, and neither credential can be withdrawn without asking about the other.',
  needs: ['users.login', 'users.accessKeys'],
  remediations: ['deactivate-access-key', 'remove-login-profile'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'],
  inspect: ({ state }) =>
    everyUser(state, (user, resource) => {
      const { name, login, accessKeys } = user;
      const keys = Object.values(accessKeys.items);
      const active = keys.filter(({ status }) => knownValue(status) === 'Active').map(({ id }) => id);
      const keysUnknown = [lackOf(accessKeys), ...keys.map(({ status }) => status)].filter((part) => part?.kind === 'unknown');
      const evidence = [...passwordEvidence(user), ...membersEvidence(`active access keys of user ${name}`, accessKeys, active, state)];
      if (login.kind === 'absent') return { resource, status: 'PASS', summary: `User ${name} has no console password.`, evidence };
      if (active.length === 0 && keysUnknown.length === 0)
        return { resource, status: 'PASS', summary: `User ${name} has no active access key.`, evidence };
      const what = `user ${name} has both a console password and an active access key`;
      if (login.kind === 'unknown') return notKnown(resource, what, active.length > 0 ? [login] : [login, ...keysUnknown]);
      if (active.length === 0) return notKnown(resource, what, keysUnknown);
      return {
        resource,
        status: 'FAIL',
        summary: `User ${name} has a console password and active access key ${inAList(active)}.`,
        evidence,
      };
    }),
});
