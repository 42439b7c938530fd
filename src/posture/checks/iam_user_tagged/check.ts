import { defineCheck, unknownResult } from '../../check.ts';
import { everyUser } from '../../every-user.ts';
import { inAList } from '../../in-a-list.ts';
import { lackOf } from '../../lack-of.ts';
import { membersEvidence } from '../../members-evidence.ts';

export const check = defineCheck({
  id: 'iam_user_tagged',
  title: 'Users have a tag',
  severity: 'low',
  severityReason: 'A missing tag opens nothing; it only leaves the owner of a user to be guessed.',
  about:
    'The tags of every user of IAM. One of any key is enough; tags that begin with `aws:` are set by AWS and do not count. Security Hub IAM.25 judges the same; it belongs to the resource tagging standard, not to FSBP.',
  why: 'When a key leaks at night, a tag tells whom to call and what will stop working.',
  needs: ['users.tags'],
  remediations: ['set-tags'],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-25',
  ],
  inspect: ({ state }) =>
    everyUser(state, ({ name, tags }, resource) => {
      const keys = Object.keys(tags.items).filter((key) => !key.toLowerCase().startsWith('aws:'));
      const lack = lackOf(tags);
      if (keys.length === 0 && lack !== undefined) return unknownResult(resource, `user ${name} has a tag`, lack);
      return {
        resource,
        status: keys.length > 0 ? 'PASS' : 'FAIL',
        summary: keys.length > 0 ? `User ${name} is tagged with ${inAList(keys)}.` : `User ${name} has no tag.`,
        evidence: membersEvidence(`tags of user ${name}`, tags, keys, state),
      };
    }),
});
