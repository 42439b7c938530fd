import { untagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { tagsRemoved } from '../words/tags.ts';
import { instanceProfileTarget } from '../words/targets.ts';

export const UntagInstanceProfile = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UntagInstanceProfile',
  kind: 'change',
  access: 'tagging',
  title: 'Remove tags from an instance profile',
  does: 'Removes tags from one instance profile by their keys. Policies that compare the tag as `aws:ResourceTag`, when someone changes, deletes or reads the profile, then find no value.',
  doesNot: [
    'It does not touch the tags of the role in the profile, nor those of instances.',
    'It takes no role out of the profile and stops no instance.',
    'It does not show the values that the tags had.',
  ],
  appears: 'From infrastructure code, the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    target: '`instanceProfileName` is the profile that loses the tags.',
    parameters: {
      instanceProfileName: 'Instance profile that loses the tags.',
      tagKeys: 'Keys of the tags that are removed. Their values are not in the event.',
    },
  },
  target: instanceProfileTarget,
  phrase: (event) => tagsRemoved(event, callIt(instanceProfileTarget(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'The profile loses its protection, and its role can be swapped or the profile deleted.',
      when: 'A policy denies such calls on profiles with the tag.',
    },
    {
      risk: 'The team that manages profiles by tag can no longer change this one.',
      when: 'A policy that allows changes compares the tag.',
    },
  ],
  benign: ['Infrastructure code no longer sets the tag.', 'A tagging scheme is cleaned up.'],
  verify: [
    'Search policies and service control policies for `aws:ResourceTag` with the tag keys, denials first.',
    'Look for AddRoleToInstanceProfile, RemoveRoleFromInstanceProfile or DeleteInstanceProfile on this profile right afterwards.',
  ],
  related: ['iam:TagInstanceProfile', 'iam:AddRoleToInstanceProfile', 'iam:RemoveRoleFromInstanceProfile', 'iam:DeleteInstanceProfile'],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagInstanceProfile.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  history: untagHistory('instanceProfiles'),
});
