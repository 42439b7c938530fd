import { parametersOmitted } from '../../events/fields.ts';
import { putInlinePolicyHistory } from '../effects/inline-policy.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { directionOfDocument, documentAllows, documentInWords } from '../words/document.ts';
import { inlineAdministrator, inlinePolicy } from '../words/inline-policy-words.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

export const PutUserPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'PutUserPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Write an inline policy into a user',
  does: 'Writes one inline policy into one IAM user. If the user has an inline policy of that name, the new document replaces it as a whole; else the policy is added. It applies within seconds to minutes.',
  doesNot: [
    'It keeps no earlier version. A document that is replaced is lost unless an earlier event or a snapshot holds it.',
    'It does not lift the permissions boundary of the user, nor a service control policy.',
    'It does not create a managed policy, so the policy appears in no list of policies: only in the user itself.',
    'It does not say whether the policy is new or replaces one.',
  ],
  appears: 'From the console (Create inline policy), the CLI, an SDK, or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that holds the policy.',
    parameters: {
      userName: 'User that the policy is written into.',
      policyName: 'Name of the inline policy, unique within the user.',
      policyDocument: 'The whole document, as JSON text. This is what applies from now on.',
    },
  },
  target: userTarget,
  phrase: (event) => ({
    did: 'gave',
    todo: 'give',
    what: `${callIt(userTarget(event))} ${inlinePolicy(event)}${documentInWords(event)}`,
  }),
  direction: (event) => directionOfDocument(event),
  risks: [
    {
      risk: 'The user becomes an administrator, or able to make itself one.',
      when: 'The document allows all actions on all resources, or IAM actions by which the user can give itself the rest.',
      holds: inlineAdministrator,
    },
    {
      risk: 'The actor raises its own access.',
      when: 'The actor is the user that holds the policy, and the document allows something.',
      holds: (event) => {
        const self = isSelf(event, userTarget(event));
        return self === true ? documentAllows(event) : self;
      },
    },
    {
      risk: 'A Deny is lifted by overwriting it.',
      when: 'An inline policy of the same name stood before and denied something that the new document does not.',
    },
    {
      risk: 'The record hides what was granted.',
      when: 'The document was so large, for instance padded with white space, that AWS left the parameters out.',
      holds: parametersOmitted,
    },
  ],
  benign: [
    'Infrastructure code applies a reviewed change to a user that it made.',
    'A responder writes a policy that denies everything, to cut the user off.',
  ],
  verify: [
    'Read the document in the event: actions, resources and conditions of every Allow.',
    'Look for an earlier PutUserPolicy of the same name and compare the two documents.',
    'Check whether the actor may give access, and look for the request or the commit.',
    'Look at what the user did afterwards.',
  ],
  related: ['iam:DeleteUserPolicy', 'iam:AttachUserPolicy', 'iam:PutUserPermissionsBoundary', 'iam:AddUserToGroup', 'iam:CreateAccessKey'],
  remediations: ['remove-inline-policy', 'restore-inline-policy', 'narrow-policy', 'contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
  history: putInlinePolicyHistory('users'),
});
