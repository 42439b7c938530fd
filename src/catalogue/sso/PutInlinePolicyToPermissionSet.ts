import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { directionOfDocument, documentAllows, documentAllowsAll, documentInWords } from '../words/document.ts';
import { permissionSet } from '../words/identity-center.ts';

export const PutInlinePolicyToPermissionSet = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'PutInlinePolicyToPermissionSet',
  kind: 'change',
  access: 'write',
  title: 'Write the inline policy of a permission set',
  does: 'Puts an inline policy on one permission set, in place of the one that it may have had: a set has at most one. Accounts that have the set already get it when the set is provisioned again.',
  doesNot: [
    'It does not add to the inline policy. The whole document is replaced, and the old one is not in the event.',
    'It changes no role at once where the set is already assigned: ProvisionPermissionSet must follow.',
    'It is not classed by AWS as permissions management but as a write, so controls that go by that class miss it.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code (`aws_ssoadmin_permission_set_inline_policy`). Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`permissionSetArn` is the set that receives the document.',
    parameters: {
      permissionSetArn: 'Permission set that receives the document.',
      inlinePolicy: 'The document as a JSON string.',
      instanceArn: 'Instance of Identity Center that holds the set.',
    },
  },
  target: permissionSet,
  phrase: (event) => ({
    did: 'wrote',
    todo: 'write',
    what: `the inline policy of ${callIt(permissionSet(event))}${documentInWords(event, 'inlinePolicy')}`,
  }),
  direction: (event) => directionOfDocument(event, 'inlinePolicy'),
  risks: [
    {
      risk: 'Everyone assigned to the set becomes an administrator of every account where they hold it.',
      when: 'The document allows every action, or IAM actions by which the holder can give itself the rest.',
      holds: (event) => {
        if (documentAllowsAll(event, 'inlinePolicy') === true) return true;
        return documentAllows(event, 'inlinePolicy') === false ? false : undefined;
      },
    },
    {
      risk: 'Denials in the document before are gone, because the call replaces it.',
      when: 'The old inline policy denied something that the new one does not.',
    },
    {
      risk: 'The actor raises its own access.',
      when: 'The actor signs in with this set, or belongs to a group that is assigned to it.',
    },
  ],
  benign: [
    'Infrastructure code applies a reviewed change.',
    'A responder adds a denial by session time or user id, to cut off the sessions of a user at once.',
  ],
  verify: [
    'Read the document, and compare it with the one before from the last such event, infrastructure code or get-inline-policy-for-permission-set.',
    'List who holds the set and in which accounts.',
    'Look for ProvisionPermissionSet of the same set, from when on it counts in accounts that had the set.',
  ],
  related: [
    'sso:DeleteInlinePolicyFromPermissionSet',
    'sso:ProvisionPermissionSet',
    'sso:AttachManagedPolicyToPermissionSet',
    'sso:CreateAccountAssignment',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PutInlinePolicyToPermissionSet.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html',
  ],
});
