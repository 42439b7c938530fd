import { unknown } from '../../../account/part.ts';
import { defineCheck, unknownResult } from '../../check.ts';
import { daysAgo } from '../../days-ago.ts';
import { daysSince } from '../../days-since.ts';
import { everyCredential } from '../../every-credential.ts';
import { evidence } from '../../evidence.ts';
import { inDays } from '../../in-days.ts';

export const check = defineCheck({
  id: 'iam_user_ssh_key_rotated',
  title: 'Active SSH keys are at most 90 days old',
  severity: 'low',
  severityReason: 'An SSH key of IAM opens the repositories of CodeCommit alone.',
  about:
    'Every active SSH public key of every user, by the whole days since it was uploaded. One of exactly 90 days passes. AWS does not tell when an SSH key was last used, so that age is all there is to go by. No benchmark asks this; the threshold is the one that CIS has for access keys.',
  why: 'The private half lies on a machine that was lent, lost or given back long ago, and still reads and writes source code.',
  needs: ['users.sshKeys'],
  thresholds: { days: { default: 90, unit: 'days', source: 'As CIS 3.0 1.14 for access keys' } },
  remediations: ['disable-ssh-key', 'delete-ssh-key'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_ssh-keys.html'],
  inspect: ({ state, now, threshold }) =>
    everyCredential(state, { held: 'sshKeys', status: 'Active' }, ({ credential: { id, uploaded }, resource, name }) => {
      const age = daysSince(uploaded, now);
      const most = threshold('days');
      if (age.kind !== 'known')
        return unknownResult(resource, `${name} is older than ${inDays(most)}`, age.kind === 'unknown' ? age : unknown('it has no date'));
      return {
        resource,
        status: age.value > most ? 'FAIL' : 'PASS',
        summary: `The ${name} was uploaded ${daysAgo(age.value)}; at most ${inDays(most)} are wanted.`,
        evidence: evidence(`SSH key ${id} uploaded`, uploaded),
      };
    }),
});
