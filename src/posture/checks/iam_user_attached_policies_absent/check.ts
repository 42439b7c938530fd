import { isAwsQuarantine } from '../../../kernel/aws-managed-policy.ts';
import type { RemediationId } from '../../../kernel/remediation.ts';
import { defineCheck } from '../../check.ts';
import { everyUser } from '../../every-user.ts';
import { inAList } from '../../in-a-list.ts';
import { lackOf } from '../../lack-of.ts';
import { membersEvidence } from '../../members-evidence.ts';
import { notKnown } from '../../not-known.ts';

export const check = defineCheck({
  id: 'iam_user_attached_policies_absent',
  title: 'Users get permissions through groups, not straight',
  severity: 'low',
  severityReason: 'Who may do what is harder to see, but nobody may do more for it.',
  about:
    'Managed policies attached to users and inline policies of users. Either fails; what a user has by a group does not, nor does a permissions boundary, which grants nothing. The quarantine policy that AWS attaches to a user whose key has leaked is left out: it only denies, and AWS asks to leave it in place.',
  why: 'Permissions that hang on persons are forgotten when the person changes work, and nobody reads them when the group is reviewed.',
  needs: ['users.attached', 'users.inline'],
  remediations: ['move-policies-to-group', 'detach-policy', 'remove-inline-policy'],
  controls: { 'CIS 1.5': ['1.15'], 'CIS 3.0': ['1.15'], 'CIS 5.0': ['1.14'], 'CIS 7.0': ['2.13'], FSBP: ['IAM.2'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-2',
  ],
  inspect: ({ state }) =>
    everyUser(state, ({ name, attached, inline }, resource) => {
      const policies = Object.keys(attached.items).filter((arn) => !isAwsQuarantine(arn));
      const own = Object.keys(inline.items);
      const whys = [lackOf(attached), lackOf(inline)].filter((why) => why !== undefined);
      const found = [...policies, ...own.map((policy) => `inline policy ${policy}`)];
      if (found.length === 0 && whys.length > 0) return notKnown(resource, `user ${name} has policies of its own`, whys);
      const evidence = [
        ...membersEvidence(`policies attached to user ${name}`, attached, Object.keys(attached.items), state),
        ...membersEvidence(`inline policies of user ${name}`, inline, own, state),
      ];
      if (found.length === 0) return { resource, status: 'PASS', summary: `User ${name} has no policies of its own.`, evidence };
      const remediations: RemediationId[] = [
        'move-policies-to-group',
        ...(policies.length > 0 ? (['detach-policy'] as const) : []),
        ...(own.length > 0 ? (['remove-inline-policy'] as const) : []),
      ];
      return { resource, status: 'FAIL', summary: `User ${name} has policies of its own: ${inAList(found)}.`, evidence, remediations };
    }),
});
