import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isLongerThan, permissionSet } from '../words/identity-center.ts';
import { unlessConsolePage } from '../words/relay-states.ts';
import { hasParameters } from '../words/settings.ts';
import { shortList } from '../words/short-list.ts';

export const UpdatePermissionSet = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'UpdatePermissionSet',
  kind: 'change',
  access: 'permissions-management',
  title: 'Change session length, relay state or description of a permission set',
  does: 'Sets the session duration, the relay state, the description, or several of them, of one permission set. Accounts that have the set follow when it is provisioned to them again.',
  doesNot: [
    'It changes no policy and no boundary of the set, although AWS classes the call as permissions management.',
    'It does not rename the set: a permission set keeps its name for life.',
    'It does not reach the accounts by itself: ProvisionPermissionSet does.',
    'It shortens no session that is already open.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`permissionSetArn` is the set. The values before the call are not in the event.',
    parameters: {
      permissionSetArn: 'Permission set that is changed.',
      instanceArn: 'Instance of Identity Center that holds the set.',
      description: 'New description.',
      sessionDuration: 'New session duration in ISO 8601, such as `PT4H`.',
      relayState: 'New page that opens after the sign-in.',
    },
  },
  target: permissionSet,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `${changed(event)}${callIt(permissionSet(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Sessions last longer, so a stolen one does too, and removing the user or the assignment does not end it.',
      when: '`sessionDuration` is longer than eight hours.',
      holds: (event) => (hasParameters(event) ? (isLongerThan(textParameter(event, 'sessionDuration'), 8) ?? false) : undefined),
    },
    {
      risk: 'Everyone who opens the set is led to a page that the actor chose.',
      when: '`relayState` is an address outside the AWS console.',
      holds: unlessConsolePage,
    },
    {
      risk: 'The description no longer says what the set is for, and reviewers approve it by its text.',
      when: '`description` was replaced and the policies say something else.',
      holds: (event) => (hasParameters(event) && textParameter(event, 'description') === undefined ? false : undefined),
    },
  ],
  benign: ['Session length is brought in line with a rule for all sets.', 'Infrastructure code applies a changed description.'],
  verify: [
    'Compare with the values before, from infrastructure code or an earlier describe-permission-set.',
    'Look for ProvisionPermissionSet of the same set, which carries the change into the accounts.',
    'Ask the team that manages Identity Center.',
  ],
  related: ['sso:ProvisionPermissionSet', 'sso:CreatePermissionSet', 'sso:PutInlinePolicyToPermissionSet', 'sso:CreateAccountAssignment'],
  remediations: [],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_UpdatePermissionSet.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsets.html',
  ],
});

function changed(event: CloudTrailEvent): string {
  const duration = textParameter(event, 'sessionDuration');
  const relay = textParameter(event, 'relayState');
  const parts = [
    ...(duration === undefined ? [] : [`the session duration (now ${duration})`]),
    ...(relay === undefined ? [] : [`the relay state (now ${relay})`]),
    ...(textParameter(event, 'description') === undefined ? [] : ['the description']),
  ];
  return parts.length === 0 ? '' : `${shortList(parts)} of `;
}
