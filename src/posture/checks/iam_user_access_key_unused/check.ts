import { defineCheck, unknownResult } from '../../check.ts';
import { everyCredential } from '../../every-credential.ts';
import { inDays } from '../../in-days.ts';
import { judgeUse } from '../../judge-use.ts';
import { lastUseOf } from '../../last-use-of.ts';

export const check = defineCheck({
  id: 'iam_user_access_key_unused',
  title: 'Active access keys were used within 45 days',
  severity: 'medium',
  severityReason: 'A key that nobody uses gives its owner nothing, and whoever finds it all that the user may do.',
  about:
    'Every active access key of every user, by the whole days since it was last used, never by its age while it is in use. One that was never used counts from its creation, so that a new key has as long as any other. From 45 days on it fails, as CIS asks; FSBP IAM.8 asks 90 days, so a key that passes here passes there. Set the threshold to 90 to follow FSBP alone.',
  why: 'Nobody notices the theft of a key that nobody needs, and its use is not told from that of its owner.',
  needs: ['users.accessKeys'],
  thresholds: { days: { default: 45, unit: 'days', source: 'CIS 3.0 1.12' } },
  remediations: ['deactivate-access-key', 'deactivate-unused-access-keys'],
  parameters: (threshold) => ({ days: String(threshold('days')) }),
  controls: { 'CIS 1.5': ['1.12'], 'CIS 3.0': ['1.12'], 'CIS 5.0': ['1.11'], 'CIS 7.0': ['2.11'], FSBP: ['IAM.8'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-8',
  ],
  inspect: ({ state, now, threshold }) =>
    everyCredential(state, { held: 'accessKeys', status: 'Active' }, ({ credential, resource, name }) => {
      const days = threshold('days');
      const use = judgeUse({ what: `access key ${credential.id}`, made: credential.created, lastUsed: lastUseOf(credential) }, days, now);
      if (use.kind === 'unknown') return unknownResult(resource, `${name} was used within ${inDays(days)}`, use);
      return {
        resource,
        status: use.stale ? 'FAIL' : 'PASS',
        summary: `The ${name} ${use.words}; unused is ${inDays(days)} or more.`,
        evidence: use.evidence,
      };
    }),
});
