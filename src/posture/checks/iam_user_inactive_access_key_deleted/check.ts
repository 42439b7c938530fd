import { defineCheck, unknownResult } from '../../check.ts';
import { everyCredential } from '../../every-credential.ts';
import { inDays } from '../../in-days.ts';
import { judgeUse } from '../../judge-use.ts';
import { lastUseOf } from '../../last-use-of.ts';

export const check = defineCheck({
  id: 'iam_user_inactive_access_key_deleted',
  title: 'Inactive access keys are deleted after 90 days',
  severity: 'low',
  severityReason: 'An inactive key opens nothing until somebody who may change keys makes it active again.',
  about:
    'Every inactive access key of every user. When a key was made Inactive is not among what AWS tells of it, so its age stands in: a key fails from 90 days after its creation on, or after its last use where it was used, since it was still active then. It may have been made Inactive more recently; look in the history of the account before it is deleted. No benchmark asks this.',
  why: 'Making an old key active again is a way back in that looks like no new credential, and its secret is already known to whoever had it.',
  needs: ['users.accessKeys'],
  thresholds: { days: { default: 90, unit: 'days', source: 'As CIS 3.0 1.14 for active keys' } },
  remediations: ['delete-access-key'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html'],
  inspect: ({ state, now, threshold }) =>
    everyCredential(state, { held: 'accessKeys', status: 'Inactive' }, ({ credential, resource, name }) => {
      const days = threshold('days');
      const use = judgeUse({ what: `access key ${credential.id}`, made: credential.created, lastUsed: lastUseOf(credential) }, days, now);
      if (use.kind === 'unknown') return unknownResult(resource, `${name} was given up ${inDays(days)} ago or more`, use);
      return {
        resource,
        status: use.stale ? 'FAIL' : 'PASS',
        summary: `The ${name} is Inactive, since when is not told, and ${use.words}; it is to be deleted after ${inDays(days)}.`,
        evidence: use.evidence,
      };
    }),
});
