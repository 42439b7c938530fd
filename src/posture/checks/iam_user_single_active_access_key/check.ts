import { knownValue } from '../../../account/part.ts';
import { defineCheck } from '../../check.ts';
import { everyUser } from '../../every-user.ts';
import { inAList } from '../../in-a-list.ts';
import { lackOf } from '../../lack-of.ts';
import { membersEvidence } from '../../members-evidence.ts';
import { notKnown } from '../../not-known.ts';

export const check = defineCheck({
  id: 'iam_user_single_active_access_key',
  title: 'Users have at most one active access key',
  severity: 'low',
  severityReason: 'A second key grants nothing that the first does not, but there is twice as much to lose.',
  about:
    'The number of active access keys of every user; AWS allows two. A user without any passes. While a key is being rotated there are two for a time, and the user fails until the old one is made Inactive. CIS 7.0 no longer asks this.',
  why: 'Two keys are used in two places, of which one is forgotten, and the forgotten one is neither rotated nor missed when it leaks.',
  needs: ['users.accessKeys'],
  thresholds: { keys: { default: 1, unit: 'keys', source: 'CIS 3.0 1.13' } },
  remediations: ['deactivate-access-key'],
  controls: { 'CIS 1.5': ['1.13'], 'CIS 3.0': ['1.13'], 'CIS 5.0': ['1.12'] },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
  inspect: ({ state, threshold }) =>
    everyUser(state, ({ name, accessKeys }, resource) => {
      const most = threshold('keys');
      const keys = Object.values(accessKeys.items);
      const active = keys.filter(({ status }) => knownValue(status) === 'Active').map(({ id }) => id);
      const whys = [lackOf(accessKeys), ...keys.map(({ status }) => status)].filter((part) => part?.kind === 'unknown');
      if (active.length <= most && whys.length > 0)
        return notKnown(resource, `user ${name} has more than ${most} active access keys`, whys);
      return {
        resource,
        status: active.length > most ? 'FAIL' : 'PASS',
        summary:
          active.length === 0
            ? `User ${name} has no active access key.`
            : `User ${name} has ${active.length} active access ${active.length === 1 ? 'key' : 'keys'}, ${inAList(active)}; the most wanted is ${most}.`,
        evidence: membersEvidence(`active access keys of user ${name}`, accessKeys, active, state),
      };
    }),
});
