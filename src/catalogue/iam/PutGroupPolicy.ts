import { parametersOmitted } from '../../events/fields.ts';
import { putInlinePolicyHistory } from '../effects/inline-policy.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { directionOfDocument, documentInWords } from '../words/document.ts';
import { inlineAdministrator, inlinePolicy } from '../words/inline-policy-words.ts';
import { groupTarget } from '../words/targets.ts';

export const PutGroupPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'PutGroupPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Write an inline policy into a group',
  does: 'Writes one inline policy into one IAM group. If the group has an inline policy of that name, the new document replaces it as a whole; else the policy is added. It applies to every member within seconds to minutes, and to everybody who joins later.',
  doesNot: [
    'It keeps no earlier version. A document that is replaced is lost unless an earlier event or a snapshot holds it.',
    'It does not list the members of the group, nor say whether the policy is new or replaces one.',
    'It does not lift the permissions boundary of a member, nor a service control policy.',
    'It does not create a managed policy, so the policy appears in no list of policies: only in the group itself.',
  ],
  appears: 'From the console (Create inline policy on the group page), the CLI, an SDK, or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`groupName` is the group that holds the policy.',
    parameters: {
      groupName: 'Group that the policy is written into.',
      policyName: 'Name of the inline policy, unique within the group.',
      policyDocument: 'The whole document, as JSON text. This is what applies from now on.',
    },
  },
  target: groupTarget,
  phrase: (event) => ({
    did: 'gave',
    todo: 'give',
    what: `${callIt(groupTarget(event))} ${inlinePolicy(event)}${documentInWords(event)}`,
  }),
  direction: (event) => directionOfDocument(event),
  risks: [
    {
      risk: 'Every member becomes an administrator, or able to make itself one.',
      when: 'The document allows all actions on all resources, or IAM actions by which the holder can give itself the rest, and the group has members.',
      holds: (event) => (inlineAdministrator(event) === false ? false : undefined),
    },
    {
      risk: 'The actor raises its own access.',
      when: 'The actor is a member of the group. The event does not list members.',
    },
    {
      risk: 'A Deny for all members is lifted by overwriting it.',
      when: 'An inline policy of the same name stood before and denied something that the new document does not.',
    },
    {
      risk: 'The record hides what was granted.',
      when: 'The document was so large, for instance padded with white space, that AWS left the parameters out.',
      holds: parametersOmitted,
    },
  ],
  benign: [
    'Infrastructure code applies a reviewed change to a group that it made.',
    'A rule that asks for MFA is written into every group.',
  ],
  verify: [
    'Read the document in the event: actions, resources and conditions of every Allow.',
    'List the members of the group at that time, and whether the actor is one.',
    'Look for an earlier PutGroupPolicy of the same name and compare the two documents.',
    'Check whether the actor may give access, and look for the request or the commit.',
  ],
  related: ['iam:DeleteGroupPolicy', 'iam:AttachGroupPolicy', 'iam:AddUserToGroup', 'iam:PutUserPolicy'],
  remediations: ['remove-inline-policy', 'restore-inline-policy', 'narrow-policy'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutGroupPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
  history: putInlinePolicyHistory('groups'),
});
