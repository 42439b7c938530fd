import { defineEvent } from '../entry.ts';
import { accessAttributes } from '../words/access-attributes.ts';
import { identityCenter, nameIt } from '../words/identity-center.ts';

export const UpdateInstanceAccessControlAttributeConfiguration = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'UpdateInstanceAccessControlAttributeConfiguration',
  kind: 'change',
  access: 'write',
  title: 'Change the attributes for access control in Identity Center',
  does: 'Changes which attributes of a user an instance of Identity Center passes along as session tags, and where each comes from. New sessions carry the new tags.',
  doesNot: [
    'It changes no policy. Access changes only where a policy asks for one of the tags.',
    'It changes no session that is already open.',
    'It does not show the mapping before.',
  ],
  appears:
    'From the Identity Center console (Attributes for access control), the CLI, an SDK or infrastructure code. Recorded in the Region of the instance.',
  reading: {
    target: '`instanceArn` is the instance.',
    parameters: {
      instanceArn: 'Instance of Identity Center.',
      instanceAccessControlAttributeConfiguration:
        '`accessControlAttributes`, each with the `key` of the tag and in `value.source` the attribute that it comes from.',
    },
  },
  target: identityCenter,
  phrase: (event) => ({
    did: 'changed',
    todo: 'change',
    what: `the attributes for access control${accessAttributes(event)} of ${nameIt(identityCenter(event))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'People gain access, because a tag that policies compare now has another value in their sessions.',
      when: 'A key that policies use comes from another attribute now, above all one that users can change themselves.',
    },
    {
      risk: 'People lose access, or a denial that went by a tag no longer binds them.',
      when: 'A key that policies use is no longer passed along.',
    },
  ],
  benign: [
    'A new attribute is passed along for a reviewed set of policies.',
    'The identity provider renames an attribute, and the mapping follows.',
  ],
  verify: [
    'Compare with the mapping before, from the last such event or infrastructure code.',
    'Search the policies of all accounts for the keys, as `aws:PrincipalTag/key`.',
    'Check who can change the source attributes.',
  ],
  related: [
    'sso:CreateInstanceAccessControlAttributeConfiguration',
    'sso:DeleteInstanceAccessControlAttributeConfiguration',
    'identitystore:UpdateUser',
    'sso-directory:UpdateUser',
  ],
  remediations: [],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_UpdateInstanceAccessControlAttributeConfiguration.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/abac.html',
  ],
});
