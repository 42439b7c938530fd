import { defineEvent } from '../entry.ts';
import { identityCenter, nameIt } from '../words/identity-center.ts';

export const DeleteInstance = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'DeleteInstance',
  kind: 'change',
  access: 'write',
  title: 'Delete an instance of Identity Center',
  does: 'Deletes one instance of Identity Center with all its data: permission sets, applications, assignments, and the users and groups of its own directory. Only the account that owns the instance can call it, so neither a delegated administrator nor a member account can delete the instance of the organisation.',
  doesNot: [
    'It cannot be undone: AWS keeps no copy, and a new instance starts empty with other ids.',
    'It deletes no users of an outside identity provider or Active Directory; only the link to them goes.',
    'It does not touch IAM users, or roles that other identity providers may assume.',
  ],
  appears:
    'From the Identity Center console (Settings, Delete), the CLI, an SDK or infrastructure code. Recorded in the Region of the instance, in the account that owns it.',
  reading: {
    target: '`instanceArn` is the instance that is gone.',
    parameters: { instanceArn: 'Instance to delete.' },
  },
  target: identityCenter,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: nameIt(identityCenter(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'The whole workforce loses its way into AWS, and the rules of who had access to what are gone.',
      when: 'The instance was that of the organisation, or one in use.',
    },
    {
      risk: 'Roles of permission sets are named in key policies and resource policies that then admit nobody.',
      when: 'Policies refer to AWSReservedSSO roles.',
    },
    {
      risk: 'An intruder shuts out the defenders and keeps another way in.',
      when: 'The call was not announced; look at which IAM users, keys and roles can still act.',
    },
  ],
  benign: [
    'An account instance that was made for a trial is cleaned up.',
    'An account moves to the instance of the organisation, or an instance is rebuilt in another Region.',
  ],
  verify: [
    'Ask the owner of the organisation at once, by a way that does not need this instance.',
    'Find the permission sets and assignments in infrastructure code or a snapshot, to rebuild from.',
    'Check who can still sign in: break-glass users, root, roles for other identity providers.',
    'Read what the actor did before and after.',
  ],
  related: [
    'sso:CreateInstance',
    'sso:DeletePermissionSet',
    'sso:DeleteAccountAssignment',
    'sso:DeleteApplication',
    'iam:DeleteSAMLProvider',
  ],
  remediations: ['review-federation', 'contain-principal'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DeleteInstance.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/delete-config.html',
  ],
});
