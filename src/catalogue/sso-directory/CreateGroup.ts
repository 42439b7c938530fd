import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { nameIt } from '../words/identity-center.ts';
import { directoryGroup, shown } from '../words/identity-store.ts';

export const CreateGroup = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'CreateGroup',
  kind: 'change',
  access: 'write',
  title: 'Create a group of the Identity Center directory, from the console',
  does: 'Creates one empty group in the directory of Identity Center. The answer carries its id, by which assignments and memberships name it.',
  doesNot: [
    'It gives no access: the group has no members and no assignments.',
    'It makes no IAM group.',
    'It no longer shows the name of the group: since 2025 AWS writes HIDDEN_DUE_TO_SECURITY_REASONS in its place. Older records have the name.',
  ],
  appears:
    'From the Identity Center console (Create group). It is a call of the console, of which AWS publishes no description; the public API shows as identitystore:CreateGroup. Recorded in the Region of the instance.',
  reading: {
    target: '`group.groupId` in the answer is the group. Look up the name with describe-group.',
    parameters: { identityStoreId: 'Directory that holds the group, `d-…`.', displayName: 'Name of the group; hidden in newer records.' },
  },
  target: directoryGroup,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${nameIt(directoryGroup(event))}${calledSo(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The group is the first half of a grant that shows on no user: it gets assignments, then people get into it.',
      when: 'The actor does not manage groups, or assignments and members follow within minutes.',
    },
    {
      risk: 'The group passes for one that reviewers know.',
      when: 'Its name resembles that of an existing group, as describe-group shows.',
    },
  ],
  benign: [
    'A new team or duty gets a group, and the request says so.',
    'Identity Center is introduced, and the first groups are made by hand.',
  ],
  verify: [
    'Look up the name of the group by its id, and match it with a request.',
    'Look for assignments to the group and for members that came afterwards.',
    'Check whether groups are meant to come from an identity provider only.',
  ],
  related: [
    'identitystore:CreateGroup',
    'sso-directory:AddMemberToGroup',
    'sso:CreateAccountAssignment',
    'sso-directory:UpdateGroup',
    'sso-directory:DeleteGroup',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/addgroups.html',
  ],
});

/** The name, where an older record has it and the id has taken its place in the sentence. */
function calledSo(event: CloudTrailEvent): string {
  const name = shown(textParameter(event, 'displayName'));
  return name === undefined || directoryGroup(event).name === name ? '' : `, called ${name}`;
}
