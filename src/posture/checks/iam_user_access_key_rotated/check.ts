import { unknown } from '../../../account/part.ts';
import { defineCheck, unknownResult } from '../../check.ts';
import { daysAgo } from '../../days-ago.ts';
import { daysSince } from '../../days-since.ts';
import { everyCredential } from '../../every-credential.ts';
import { evidence } from '../../evidence.ts';
import { inDays } from '../../in-days.ts';

export const check = defineCheck({
  id: 'iam_user_access_key_rotated',
  title: 'Active access keys are at most 90 days old',
  severity: 'medium',
  severityReason: 'An old key has lain in more files and memories than a young one, but its age alone opens nothing.',
  about:
    'Every active access key of every user, by the whole days since it was created, whether or not it is used. One of exactly 90 days passes. Inactive keys are not judged here, and keys of root have a check of their own.',
  why: 'A key works until somebody stops it. One that leaked unseen, in a repository, a backup or on a lost machine, goes on working for whoever found it.',
  needs: ['users.accessKeys'],
  thresholds: { days: { default: 90, unit: 'days', source: 'CIS 3.0 1.14' } },
  remediations: ['rotate-access-key', 'deactivate-access-key'],
  controls: { 'CIS 1.5': ['1.14'], 'CIS 3.0': ['1.14'], 'CIS 5.0': ['1.13'], 'CIS 7.0': ['2.12'], FSBP: ['IAM.3'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3',
  ],
  inspect: ({ state, now, threshold }) =>
    everyCredential(state, { held: 'accessKeys', status: 'Active' }, ({ credential: { id, created }, resource, name }) => {
      const age = daysSince(created, now);
      const most = threshold('days');
      if (age.kind !== 'known')
        return unknownResult(resource, `${name} is older than ${inDays(most)}`, age.kind === 'unknown' ? age : unknown('it has no date'));
      return {
        resource,
        status: age.value > most ? 'FAIL' : 'PASS',
        summary: `The ${name} was created ${daysAgo(age.value)}; at most ${inDays(most)} are wanted.`,
        evidence: evidence(`access key ${id} created`, created),
      };
    }),
});
