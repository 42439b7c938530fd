import { untagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { tagsRemoved } from '../words/tags.ts';
import { policyTarget } from '../words/targets.ts';

export const UntagPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UntagPolicy',
  kind: 'change',
  access: 'tagging',
  title: 'Remove tags from a customer managed policy',
  does: 'Removes tags from one customer managed policy by their keys. Policies that compare the tag as `aws:ResourceTag`, when someone changes, deletes or reads the policy, then find no value.',
  doesNot: [
    'It changes neither the document nor what its holders may do.',
    'It attaches and detaches nothing.',
    'It does not show the values that the tags had.',
  ],
  appears: 'From the console (policy page, Tags), the CLI, an SDK or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`policyArn` is the policy that loses the tags.',
    parameters: {
      policyArn: 'ARN of the policy that loses the tags.',
      tagKeys: 'Keys of the tags that are removed. Their values are not in the event.',
    },
  },
  target: policyTarget,
  phrase: (event) => tagsRemoved(event, callIt(policyTarget(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'The policy loses its protection, and its document can be replaced for all holders at once.',
      when: 'A policy denies CreatePolicyVersion, SetDefaultPolicyVersion or DeletePolicy on policies with the tag.',
    },
    {
      risk: 'The team that manages policies by tag can no longer repair this one.',
      when: 'A policy that allows changes compares the tag.',
    },
  ],
  benign: ['Infrastructure code no longer sets the tag.', 'A tagging scheme is cleaned up, with the same call for many policies.'],
  verify: [
    'Search policies and service control policies for `aws:ResourceTag` with the tag keys, denials first.',
    'Look for CreatePolicyVersion, SetDefaultPolicyVersion or DeletePolicy on this policy right afterwards.',
    'Find the value before in the last TagPolicy or CreatePolicy event for the same key.',
  ],
  related: ['iam:TagPolicy', 'iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion', 'iam:DeletePolicy'],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  history: untagHistory('policies'),
});
