import type { CloudTrailEvent } from '../../events/event.ts';
import type { Target } from '../../kernel/change.ts';
import { untagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { tagsRemoved } from '../words/tags.ts';
import { entity } from '../words/targets.ts';

export const UntagUser = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UntagUser',
  kind: 'change',
  access: 'tagging',
  title: 'Remove tags from a user',
  does: 'Removes tags from one IAM user by their keys. Policies that compare the tag as `aws:PrincipalTag` when the user acts, or as `aws:ResourceTag` or `iam:ResourceTag` when someone acts on the user, then find no value.',
  doesNot: [
    'It changes no policy, group or credential.',
    'It does not show the values that the tags had.',
    'It does not always take access away: a denial that asks for the tag stops applying too.',
  ],
  appears: 'From the console (user page, Tags), the CLI, an SDK or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that loses the tags.',
    parameters: { userName: 'User that loses the tags.', tagKeys: 'Keys of the tags that are removed. Their values are not in the event.' },
  },
  target: user,
  phrase: (event) => tagsRemoved(event, callIt(user(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'The user escapes a restriction.',
      when: 'A denial on the user applies only while it has the tag, such as a tag for contractors or for quarantine.',
    },
    {
      risk: 'The actor frees itself from an attribute.',
      when: 'The actor is the user that loses the tags.',
      holds: (event) => isSelf(event, user(event)),
    },
    {
      risk: 'The user loses access, or those who manage users by tag no longer can.',
      when: 'A policy that allows something compares the tag.',
    },
  ],
  benign: ['A person leaves a team or project.', 'A tagging scheme is cleaned up, with the same call for many users.'],
  verify: [
    'Search policies for the tag keys, denials first.',
    'Find the value before in the last TagUser or CreateUser event for the same key.',
    'Look at what the user, and the actor on the user, did right afterwards.',
  ],
  related: ['iam:TagUser', 'iam:CreateUser', 'iam:UpdateUser', 'iam:UntagRole'],
  remediations: ['restore-tags', 'contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagUser.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_iam-tags.html',
  ],
  history: untagHistory('users'),
});

/** These calls always name the user, so a missing name is never the caller itself. */
function user(event: CloudTrailEvent): Target {
  return entity(event, 'user', 'userName', 'user', 'userId');
}
