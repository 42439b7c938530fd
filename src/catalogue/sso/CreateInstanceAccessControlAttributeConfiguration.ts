import { defineEvent } from '../entry.ts';
import { accessAttributes } from '../words/access-attributes.ts';
import { identityCenter, nameIt } from '../words/identity-center.ts';

export const CreateInstanceAccessControlAttributeConfiguration = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'CreateInstanceAccessControlAttributeConfiguration',
  kind: 'change',
  access: 'write',
  title: 'Turn on attributes for access control in Identity Center',
  does: 'Turns on attributes for access control (ABAC) for an instance of Identity Center and says which attributes of a user are passed along. When the user signs in to an account, they become session tags, which policies compare as `aws:PrincipalTag`.',
  doesNot: [
    'It changes no policy. Access changes only where a policy asks for one of the tags.',
    'It changes no session that is already open.',
    'It does not say what value a user has: the directory or the identity provider does.',
  ],
  appears:
    'From the Identity Center console (Settings, Attributes for access control), the CLI, an SDK or infrastructure code (`aws_ssoadmin_instance_access_control_attributes`). Recorded in the Region of the instance.',
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
    did: 'turned on',
    todo: 'turn on',
    what: `attributes for access control${accessAttributes(event)} in ${nameIt(identityCenter(event))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'People gain access: policies in all accounts that allow by `aws:PrincipalTag` now match their sessions.',
      when: 'A policy, trust policy or resource policy compares a key that is passed along.',
    },
    {
      risk: 'Whoever edits user attributes in the directory or the identity provider hands out access.',
      when: 'A passed attribute can be changed by users themselves or by a help desk.',
    },
  ],
  benign: ['Access by cost centre or team is introduced, with policies that were reviewed for it.', 'A new instance is set up from code.'],
  verify: [
    'Search the policies of all accounts for the keys, as `aws:PrincipalTag/key`.',
    'Check who can change the source attributes.',
    'Ask the team that manages Identity Center.',
  ],
  related: [
    'sso:UpdateInstanceAccessControlAttributeConfiguration',
    'sso:DeleteInstanceAccessControlAttributeConfiguration',
    'identitystore:UpdateUser',
    'sso-directory:UpdateUser',
  ],
  remediations: [],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateInstanceAccessControlAttributeConfiguration.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/abac.html',
  ],
});
