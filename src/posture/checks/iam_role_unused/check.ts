import { unknown } from '../../../account/part.ts';
import { defineCheck, unknownResult } from '../../check.ts';
import { everyOwnRole } from '../../every-own-role.ts';
import { inDays } from '../../in-days.ts';
import { judgeUse } from '../../judge-use.ts';
import { lastUseOf } from '../../last-use-of.ts';

/** Days for which AWS tells the last use of a role. */
const tracked = 400;

export const check = defineCheck({
  id: 'iam_role_unused',
  title: 'Roles were used within 90 days',
  severity: 'medium',
  severityReason: 'A role that nobody uses is a way in that nobody watches, though it takes somebody whom it trusts to use it.',
  about:
    'Roles, by the whole days since they were last used; one that was never used counts from its creation, so that a new role has as long as any other. From 90 days on it fails. AWS tells the last use for 400 days; with a longer threshold a role without a use in that time is UNKNOWN. A role that is used once a year, for recovery, fails as well and calls for an exception. Roles linked to a service, made by IAM Identity Center or named as those of Control Tower are kept by AWS and not judged. No benchmark asks this.',
  why: 'Roles outlive what they were made for. Their permissions stay, and so does the trust in accounts and services that have since changed hands.',
  needs: ['roles.lastUsed', 'roles.created', 'roles.path'],
  thresholds: { days: { default: 90, unit: 'days', source: 'Look-back of the unused access findings of Security Hub' } },
  remediations: ['quarantine-unused-principal', 'delete-unused-principal'],
  parameters: (threshold) => ({ days: String(threshold('days')) }),
  controls: {},
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleLastUsed.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings.html',
  ],
  inspect: ({ state, now, threshold }) =>
    everyOwnRole(state, (role, resource) => {
      const days = threshold('days');
      const what = `role ${role.name}`;
      const lastUsed = lastUseOf(role);
      const use = judgeUse({ what, made: role.created, lastUsed }, days, now);
      if (use.kind === 'unknown') return unknownResult(resource, `${what} was used within ${inDays(days)}`, use);
      if (use.stale && lastUsed.kind === 'absent' && days > tracked)
        return unknownResult(
          resource,
          `${what} was used within ${inDays(days)}`,
          unknown(`AWS tells the last use for ${inDays(tracked)} only`),
        );
      return {
        resource,
        status: use.stale ? 'FAIL' : 'PASS',
        summary: `Role ${role.name} ${use.words}; unused is ${inDays(days)} or more.`,
        evidence: use.evidence,
      };
    }),
});
