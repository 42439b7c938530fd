import { untagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { tagsRemoved } from '../words/tags.ts';
import { roleTarget } from '../words/targets.ts';

export const UntagRole = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UntagRole',
  kind: 'change',
  access: 'tagging',
  title: 'Remove tags from a role',
  does: 'Removes tags from one role by their keys. Policies that compare the tag as `aws:PrincipalTag` in sessions of the role, or as `aws:ResourceTag` or `iam:ResourceTag` when someone acts on the role or assumes it, then find no value.',
  doesNot: [
    'It changes neither the permissions nor the trust policy of the role.',
    'It does not take away tags that a session brings itself.',
    'It does not always take access away: a denial that asks for the tag stops applying too.',
  ],
  appears: 'From the console (role page, Tags), the CLI, an SDK or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role that loses the tags.',
    parameters: { roleName: 'Role that loses the tags.', tagKeys: 'Keys of the tags that are removed. Their values are not in the event.' },
  },
  target: roleTarget,
  phrase: (event) => tagsRemoved(event, callIt(roleTarget(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'A protected role is open to change: denials that guard it by tag no longer match.',
      when: 'A policy denies IAM actions on roles with the tag.',
    },
    {
      risk: 'The actor frees itself from an attribute.',
      when: 'The actor is a session of the role that loses the tags.',
      holds: (event) => isSelf(event, roleTarget(event)),
    },
    {
      risk: 'Sessions of the role lose access, or those who could assume it no longer can.',
      when: 'A policy that allows something compares the tag.',
    },
  ],
  benign: ['Infrastructure code no longer sets the tag.', 'A tagging scheme is cleaned up, with the same call for many roles.'],
  verify: [
    'Search policies and service control policies for the tag keys, denials first.',
    'Find the value before in the last TagRole or CreateRole event for the same key.',
    'Look for changes to the policies and the trust of this role right afterwards.',
  ],
  related: ['iam:TagRole', 'iam:CreateRole', 'iam:PutRolePolicy', 'iam:UpdateAssumeRolePolicy', 'iam:UntagUser'],
  remediations: ['restore-tags', 'contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_iam-tags.html',
  ],
  history: untagHistory('roles'),
});
