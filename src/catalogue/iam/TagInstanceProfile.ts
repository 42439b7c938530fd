import { tagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { tagsSet } from '../words/tags.ts';
import { instanceProfileTarget } from '../words/targets.ts';

export const TagInstanceProfile = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'TagInstanceProfile',
  kind: 'change',
  access: 'tagging',
  title: 'Set tags on an instance profile',
  does: 'Adds tags to one instance profile, or gives tags that are there a new value. Policies can compare them as `aws:ResourceTag` when someone acts on the profile: AddRoleToInstanceProfile, RemoveRoleFromInstanceProfile, DeleteInstanceProfile and the calls that read it.',
  doesNot: [
    'It does not tag the role in the profile, nor the instances that use it.',
    'It is no attribute of the workload: in a session on an instance, `aws:PrincipalTag` holds the tags of the role, not those of the profile.',
    'It does not show the value that a tag had before.',
  ],
  appears:
    'From infrastructure code, the CLI or an SDK; Terraform can send it right after CreateInstanceProfile where the profile has tags. Recorded in us-east-1.',
  reading: {
    target: '`instanceProfileName` is the profile that gets the tags.',
    parameters: {
      instanceProfileName: 'Instance profile that gets the tags.',
      tags: 'The tags that are set, each with `key` and `value`. An existing key gets the new value; other tags stay.',
    },
  },
  target: instanceProfileTarget,
  phrase: (event) => tagsSet(event, callIt(instanceProfileTarget(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'Someone who may change only profiles with a certain tag may now put another role into this one.',
      when: 'A policy allows AddRoleToInstanceProfile by `aws:ResourceTag`, the tag now fits, and the actor may pass a stronger role.',
    },
    {
      risk: 'A denial that protected the profile no longer applies.',
      when: 'A guardrail goes by the old value of the tag.',
    },
  ],
  benign: [
    'Infrastructure code creates or updates the profile with its usual tags.',
    'A profile is assigned to another team or cost centre.',
  ],
  verify: [
    'Search policies for `aws:ResourceTag` with the tag keys on IAM actions.',
    'Look for RemoveRoleFromInstanceProfile and AddRoleToInstanceProfile on this profile right afterwards.',
    'Check whether the actor and user agent are those of your infrastructure code.',
  ],
  related: [
    'iam:UntagInstanceProfile',
    'iam:CreateInstanceProfile',
    'iam:AddRoleToInstanceProfile',
    'iam:RemoveRoleFromInstanceProfile',
    'iam:TagRole',
  ],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagInstanceProfile.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  history: tagHistory('instanceProfiles'),
});
