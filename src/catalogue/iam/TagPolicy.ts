import { tagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { tagsSet } from '../words/tags.ts';
import { policyTarget } from '../words/targets.ts';

export const TagPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'TagPolicy',
  kind: 'change',
  access: 'tagging',
  title: 'Set tags on a customer managed policy',
  does: 'Adds tags to one customer managed policy, or gives tags that are there a new value. Policies can compare them as `aws:ResourceTag` when someone acts on the policy itself: CreatePolicyVersion, SetDefaultPolicyVersion, DeletePolicyVersion, DeletePolicy and the calls that read it.',
  doesNot: [
    'It changes neither the document nor what its holders may do.',
    'It does not steer who may attach the policy: the resource of an attach call is the user, group or role, and `iam:PolicyARN` names the policy.',
    'It does not work on AWS managed policies.',
  ],
  appears: 'From the console (policy page, Tags), the CLI, an SDK or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`policyArn` is the policy that gets the tags.',
    parameters: {
      policyArn: 'ARN of the policy that gets the tags.',
      tags: 'The tags that are set, each with `key` and `value`. An existing key gets the new value; other tags stay.',
    },
  },
  target: policyTarget,
  phrase: (event) => tagsSet(event, callIt(policyTarget(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'Someone who may edit only policies with a certain tag may now edit this one, and so give its holders any permission.',
      when: 'A policy allows CreatePolicyVersion or SetDefaultPolicyVersion by `aws:ResourceTag`, and the tag now fits.',
    },
    {
      risk: 'A denial that protected the policy no longer applies.',
      when: 'A guardrail goes by the old value of the tag.',
    },
  ],
  benign: [
    'Infrastructure code writes its usual tags on a policy that it manages.',
    'A policy is assigned to another team or cost centre.',
  ],
  verify: [
    'Search policies for `aws:ResourceTag` with the tag keys on IAM actions.',
    'Look for CreatePolicyVersion or SetDefaultPolicyVersion on this policy right afterwards.',
    'Find the value before in the last TagPolicy or CreatePolicy event for the same key.',
  ],
  related: ['iam:UntagPolicy', 'iam:CreatePolicy', 'iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion'],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  history: tagHistory('policies'),
});
