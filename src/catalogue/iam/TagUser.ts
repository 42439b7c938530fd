import type { CloudTrailEvent } from '../../events/event.ts';
import type { Target } from '../../kernel/change.ts';
import { tagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { tagsSet } from '../words/tags.ts';
import { entity } from '../words/targets.ts';

export const TagUser = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'TagUser',
  kind: 'change',
  access: 'tagging',
  title: 'Set tags on a user',
  does: 'Adds tags to one IAM user, or gives tags that are there a new value. The tags count as attributes of the user: policies compare them as `aws:PrincipalTag` when the user acts, and as `aws:ResourceTag` or `iam:ResourceTag` when someone acts on the user.',
  doesNot: [
    'It changes no policy, group or credential. Access changes only where a policy asks for the tag.',
    'It does not show the value that a tag had before.',
    'It hides nothing: values stand in CloudTrail in clear and can be read with ListUserTags, so they are no place for secrets.',
  ],
  appears:
    'From the console (user page, Tags), the CLI, an SDK, infrastructure code or user management software. The console notes what an access key is for in a tag with the key id as its key. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that gets the tags.',
    parameters: {
      userName: 'User that gets the tags.',
      tags: 'The tags that are set, each with `key` and `value`. An existing key gets the new value; other tags stay. For users and roles, keys that differ only in case are the same key.',
    },
  },
  target: user,
  phrase: (event) => tagsSet(event, callIt(user(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'The user gains access: policies that ask for `aws:PrincipalTag` now match.',
      when: 'A policy on this user, a resource policy or a service control policy compares a tag that was set.',
    },
    {
      risk: 'The actor gives itself an attribute, and with it access.',
      when: 'The actor is the tagged user.',
      holds: (event) => isSelf(event, user(event)),
    },
    {
      risk: 'Others may now manage the user, or a denial that protected it no longer applies.',
      when: 'A policy allows or denies IAM actions by `aws:ResourceTag` or `iam:ResourceTag`, for example CreateAccessKey on users with a certain tag.',
    },
  ],
  benign: [
    'A person changes team, project or cost centre, and the tags follow.',
    'Infrastructure code writes its usual tags on a user that it manages.',
  ],
  verify: [
    'Search policies for the tag keys, as `aws:PrincipalTag/key`, `aws:ResourceTag/key` and `iam:ResourceTag/key`.',
    'Find the value before in the last TagUser or CreateUser event for the same key.',
    'Look at what the user, and the actor on the user, did right afterwards.',
    'Ask who assigns the attributes, and whether this actor may.',
  ],
  related: ['iam:UntagUser', 'iam:CreateUser', 'iam:UpdateUser', 'iam:CreateAccessKey', 'iam:TagRole'],
  remediations: ['restore-tags', 'contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagUser.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_iam-tags.html',
  ],
  history: tagHistory('users'),
});

/** These calls always name the user, so a missing name is never the caller itself. */
function user(event: CloudTrailEvent): Target {
  return entity(event, 'user', 'userName', 'user', 'userId');
}
