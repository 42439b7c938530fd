import { defineEvent } from '../entry.ts';
import { identityCenter, nameIt } from '../words/identity-center.ts';

export const DeleteInstanceAccessControlAttributeConfiguration = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'DeleteInstanceAccessControlAttributeConfiguration',
  kind: 'change',
  access: 'write',
  title: 'Turn off attributes for access control in Identity Center',
  does: 'Turns off attributes for access control (ABAC) for an instance of Identity Center and deletes every mapping. Attributes of the directory and of the identity provider are no longer passed along, so new sessions carry none of these tags.',
  doesNot: [
    'It changes no policy and no attribute of any user.',
    'It changes no session that is already open.',
    'It does not show the mappings that are deleted.',
  ],
  appears:
    'From the Identity Center console (Attributes for access control, Disable), the CLI, an SDK or infrastructure code. Recorded in the Region of the instance.',
  reading: {
    target: '`instanceArn` is the instance.',
    parameters: { instanceArn: 'Instance of Identity Center.' },
  },
  target: identityCenter,
  phrase: (event) => ({
    did: 'turned off',
    todo: 'turn off',
    what: `attributes for access control in ${nameIt(identityCenter(event))}`,
  }),
  // Allow statements by tag are the common use; where a Deny goes by a tag, the call weakens, which the event cannot show.
  direction: 'restricts',
  risks: [
    {
      risk: 'People lose access in many accounts at once.',
      when: 'Policies allow by `aws:PrincipalTag` with a key that came from here.',
    },
    {
      risk: 'A denial that went by a tag no longer binds anybody.',
      when: 'A policy denies where a tag has a certain value. The event does not show it; if so, this call weakens.',
    },
  ],
  benign: ['The trial of attribute-based access is over, and no policy uses the tags.', 'The mapping is rebuilt: a Create call follows.'],
  verify: [
    'Search the policies of all accounts for `aws:PrincipalTag` with keys that came from Identity Center.',
    'Find the mappings in the last Create or Update event, to put them back.',
    'Ask the team that manages Identity Center.',
  ],
  related: ['sso:CreateInstanceAccessControlAttributeConfiguration', 'sso:UpdateInstanceAccessControlAttributeConfiguration'],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DeleteInstanceAccessControlAttributeConfiguration.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/abac.html',
  ],
});
