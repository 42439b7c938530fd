import { tagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { tagsSet } from '../words/tags.ts';
import { roleTarget } from '../words/targets.ts';

export const TagRole = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'TagRole',
  kind: 'change',
  access: 'tagging',
  title: 'Set tags on a role',
  does: 'Adds tags to one role, a service-linked role included, or gives tags that are there a new value. In sessions of the role, policies compare the tags as `aws:PrincipalTag`, unless the session brought a tag with the same key. When someone acts on the role or assumes it, policies compare them as `aws:ResourceTag` or `iam:ResourceTag`.',
  doesNot: [
    'It changes neither the permissions nor the trust policy of the role. Access changes only where a policy asks for the tag.',
    'It is no dependable guard for passing the role: AWS advises against resource tag conditions with `iam:PassRole`.',
    'It does not show the value that a tag had before.',
  ],
  appears:
    'From the console (role page, Tags), the CLI, an SDK or infrastructure code, which tags nearly every role it manages. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role that gets the tags.',
    parameters: {
      roleName: 'Role that gets the tags.',
      tags: 'The tags that are set, each with `key` and `value`. An existing key gets the new value; other tags stay. For users and roles, keys that differ only in case are the same key.',
    },
  },
  target: roleTarget,
  phrase: (event) => tagsSet(event, callIt(roleTarget(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'Every session of the role gains access: policies that ask for `aws:PrincipalTag` now match.',
      when: 'A policy on the role, a resource policy or a service control policy compares a tag that was set.',
    },
    {
      risk: 'The actor gives itself an attribute, and with it access.',
      when: 'The actor is a session of the tagged role.',
      holds: (event) => isSelf(event, roleTarget(event)),
    },
    {
      risk: 'Others may now assume or manage the role, or a denial that protected it no longer applies.',
      when: 'A policy allows or denies `sts:AssumeRole` or IAM actions by `aws:ResourceTag` or `iam:ResourceTag`.',
    },
  ],
  benign: [
    'Infrastructure code writes its usual tags on a role that it manages.',
    'A role changes team, project or cost centre, and the tags follow.',
  ],
  verify: [
    'Search policies for the tag keys, as `aws:PrincipalTag/key`, `aws:ResourceTag/key` and `iam:ResourceTag/key`.',
    'Find the value before in the last TagRole or CreateRole event for the same key.',
    'Look at AssumeRole on this role, and at what its sessions did, right afterwards.',
    'Ask who assigns the attributes, and whether this actor may.',
  ],
  related: ['iam:UntagRole', 'iam:CreateRole', 'iam:UpdateAssumeRolePolicy', 'sts:AssumeRole', 'iam:TagUser'],
  remediations: ['restore-tags', 'contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_iam-tags.html',
  ],
  history: tagHistory('roles'),
});
