import { type Part, unknown } from '../../../account/part.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { defineCheck } from '../../check.ts';
import { everyCredential } from '../../every-credential.ts';
import { evidence } from '../../evidence.ts';
import { lastUseOf } from '../../last-use-of.ts';
import { notKnown } from '../../not-known.ts';
import { passwordEvidence } from '../../password-evidence.ts';

export const check = defineCheck({
  id: 'iam_user_no_initial_access_key',
  title: 'No console user keeps an unused access key from when it was created',
  severity: 'low',
  severityReason: 'Such a key was never needed, and it opens no more than the user that it belongs to.',
  about:
    'Active access keys that were never used, of users with a console password, and that were created within 60 seconds of the user. Such a key was made by ticking a box, not on request. A key that was used, that came later, or whose user has no password passes: a user for a program gets its key at once. Other tools fail every unused key of a console user, however late it was made. CIS 7.0 no longer asks this.',
  why: 'A key that nobody asked for lies in a file that nobody looks after, and works.',
  needs: ['users.accessKeys', 'users.created', 'users.login'],
  thresholds: { seconds: { default: 60, unit: 'seconds', source: 'Time that one form of the console takes' } },
  remediations: ['deactivate-access-key', 'delete-access-key'],
  controls: { 'CIS 1.5': ['1.11'], 'CIS 3.0': ['1.11'], 'CIS 5.0': ['1.10'] },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
  inspect: ({ state, threshold }) =>
    everyCredential(state, { held: 'accessKeys', status: 'Active' }, ({ credential, resource, name, user }) => {
      const lastUsed = lastUseOf(credential);
      const apart = secondsApart(credential.created, user.created);
      const told = [
        ...evidence(`access key ${credential.id} last used`, lastUsed),
        ...evidence(`access key ${credential.id} created`, credential.created),
        ...evidence(`user ${user.name} created`, user.created),
        ...passwordEvidence(user),
      ];
      const pass = (why: string) => ({ resource, status: 'PASS' as const, summary: `The ${name} ${why}.`, evidence: told });
      if (lastUsed.kind === 'known') return pass('has been used');
      if (typeof apart === 'number' && apart > threshold('seconds')) return pass('was not created together with its user');
      if (user.login.kind === 'absent') return pass('belongs to a user without a console password');
      const whys = [lastUsed, apart, user.login].filter((part) => typeof part !== 'number' && part.kind === 'unknown');
      if (whys.length > 0) return notKnown(resource, `${name} is left over from when the user was created`, whys);
      return {
        resource,
        status: 'FAIL',
        summary: `The ${name} was created together with its user, who has a console password, and was never used.`,
        evidence: told,
      };
    }),
});

/** Seconds between two times of the state, whichever is first; unknown unless both are known. */
function secondsApart(one: Part<string>, other: Part<string>) {
  const unread = [one, other].find((part) => part.kind === 'unknown');
  if (unread !== undefined) return unread;
  const seconds = one.kind === 'known' && other.kind === 'known' ? Math.abs(secondsBetween(one.value, other.value)) : Number.NaN;
  return Number.isNaN(seconds) ? unknown('the state holds a time that cannot be read') : seconds;
}
