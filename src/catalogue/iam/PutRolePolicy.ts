import { parametersOmitted, textParameter } from '../../events/fields.ts';
import { putInlinePolicyHistory } from '../effects/inline-policy.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { directionOfDocument, documentAllows, documentAllowsAll, documentInWords } from '../words/document.ts';
import { isSelf } from '../words/self.ts';
import { roleTarget } from '../words/targets.ts';

export const PutRolePolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'PutRolePolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Add or replace an inline policy of a role',
  does: 'Embeds a policy document in one IAM role under `policyName`. An inline policy of that name that is already there is replaced as a whole. The document applies within seconds to minutes, to running sessions too.',
  doesNot: [
    'It does not change the trust policy: who may assume the role stays as it was.',
    'It does not say whether the policy is new or replaces one, and IAM keeps no earlier document of an inline policy.',
    'It does not lift the permissions boundary of the role, nor a service control policy.',
    'It does not appear in lists of managed policies: an inline policy exists in its role only.',
  ],
  appears:
    'From the console (Create inline policy; Revoke active sessions puts one named AWSRevokeOlderSessions), the CLI, an SDK, or infrastructure code. It fails on a service-linked role. Recorded in us-east-1.',
  reading: {
    actor: 'An actor that is itself a session of the role changes its own access.',
    target: '`roleName` is the role that holds the policy.',
    parameters: {
      roleName: 'Role that holds the policy.',
      policyName: 'Name of the inline policy, unique within the role.',
      policyDocument: 'The whole new document, as a JSON string.',
    },
  },
  target: roleTarget,
  phrase: (event) => {
    const name = textParameter(event, 'policyName');
    const policy = name === undefined ? 'an inline policy' : `inline policy ${name}`;
    return { did: 'gave', todo: 'give', what: `${callIt(roleTarget(event))} ${policy}${documentInWords(event)}` };
  },
  direction: (event) => directionOfDocument(event),
  risks: [
    {
      risk: 'The role becomes an administrator, and so does everyone who may assume it.',
      when: 'A statement allows every action on every resource without a condition.',
      holds: (event) => documentAllowsAll(event),
    },
    {
      risk: 'The actor raises its own access.',
      when: 'The actor is a session of this role, and the document allows something.',
      holds: (event) => {
        const self = isSelf(event, roleTarget(event));
        return self === true ? documentAllows(event) : self;
      },
    },
    {
      risk: 'The document stays unseen: padding made it too large for CloudTrail to record.',
      when: 'The request parameters are marked as omitted.',
      holds: (event) => parametersOmitted(event),
    },
    {
      risk: 'A denial is overwritten by a document under the same name.',
      when: 'The role had an inline policy of this name that denied something.',
    },
  ],
  benign: [
    'A role is set up by infrastructure code that keeps its permissions inline.',
    'A responder revokes sessions or denies everything to the role during an incident.',
    'A reviewed change narrows or widens the policy of one workload.',
  ],
  verify: [
    'Read the document in the event, or from the role when the event leaves it out.',
    'Compare it with the previous PutRolePolicy of the same name.',
    'Read the trust policy of the role: whoever is named there holds the new permissions.',
    'Look at what sessions of the role did afterwards.',
  ],
  related: ['iam:DeleteRolePolicy', 'iam:AttachRolePolicy', 'iam:CreateRole', 'iam:UpdateAssumeRolePolicy', 'sts:AssumeRole'],
  remediations: ['restore-inline-policy', 'remove-inline-policy', 'narrow-policy', 'contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
  history: putInlinePolicyHistory('roles'),
});
