import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { asNumber } from '../../kernel/json.ts';
import { updateRoleHistory } from '../effects/role-settings.ts';
import { defineEvent, type Phrase } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { newDescriptionInWords } from '../words/role-description.ts';
import { isSelf } from '../words/self.ts';
import { roleTarget } from '../words/targets.ts';

export const UpdateRole = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateRole',
  kind: 'change',
  access: 'write',
  title: 'Change the description or the longest session of a role',
  does: 'Sets the description of one IAM role, its maximum session duration, or both. The duration is the longest session, from one to twelve hours, that someone who assumes the role may ask for.',
  doesNot: [
    'It does not rename or move the role: a role keeps its name and path for life.',
    'It changes neither the trust policy (UpdateAssumeRolePolicy) nor any permissions.',
    'It does not prolong or cut sessions that are already running.',
    'The duration does not bind the credentials that EC2 instances get for their role, nor sessions that AWS services start.',
  ],
  appears:
    'From the console (Edit in the summary of the role), the CLI, an SDK, or infrastructure code with a changed description or session duration. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role. The response carries nothing, and the earlier values are not in the event.',
    parameters: {
      roleName: 'Role that is changed.',
      description: 'The new description; absent when the call gives none.',
      maxSessionDuration:
        'The new longest session in seconds, 3600 to 43200. For a call that gives none, the reference by AWS speaks of one hour; read the value from the role when it matters.',
    },
  },
  target: roleTarget,
  phrase: change,
  direction: (event) => {
    const seconds = sessionSeconds(event);
    if (seconds === undefined) return 'neutral';
    // One hour is the least that IAM accepts, so it never prolongs; every other value may.
    return seconds > 3_600 ? 'weakens' : 'restricts';
  },
  risks: [
    {
      risk: 'Stolen session credentials last longer, up to twelve hours.',
      when: 'The new duration is longer than the old one.',
      holds: (event) => (isReadable(event) && (sessionSeconds(event) ?? 0) <= 3_600 ? false : undefined),
    },
    {
      risk: 'An intruder in a session of the role prolongs its own next sessions.',
      when: 'The actor is a session of this role, and the call sets a duration.',
      holds: (event) => (isReadable(event) && sessionSeconds(event) === undefined ? false : isSelf(event, roleTarget(event))),
    },
    {
      risk: 'A description makes a backdoor role look official, or hides what the role is for.',
      when: 'The new text does not fit the permissions and the trust policy of the role.',
      holds: (event) => (isReadable(event) && parameter(event, 'description') === undefined ? false : undefined),
    },
  ],
  benign: [
    'Long jobs or a working day in the console need more than one hour.',
    'Descriptions are tidied up, or infrastructure code applies a changed text.',
  ],
  verify: [
    'Find the earlier duration, in CreateRole or the previous event of this name, and ask who needs the longer one.',
    'Look for AssumeRole calls on the role with a long `durationSeconds` afterwards.',
    'Check what the role may do: long sessions matter most for administrators.',
  ],
  related: ['iam:UpdateRoleDescription', 'iam:UpdateAssumeRolePolicy', 'iam:CreateRole', 'iam:TagRole', 'sts:AssumeRole'],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html',
  ],
  history: updateRoleHistory(),
});

function change(event: CloudTrailEvent): Phrase {
  const role = callIt(roleTarget(event));
  const seconds = sessionSeconds(event);
  const description = parameter(event, 'description') === undefined ? undefined : newDescriptionInWords(event);
  if (seconds === undefined && description === undefined) return { did: 'updated', todo: 'update', what: role };
  if (seconds === undefined) return { did: 'changed', todo: 'change', what: `the description of ${role}${description}` };
  const session = `the maximum session duration of ${role} to ${inWords(seconds)}`;
  return { did: 'set', todo: 'set', what: description === undefined ? session : `${session} and its description${description}` };
}

function sessionSeconds(event: CloudTrailEvent): number | undefined {
  return asNumber(parameter(event, 'maxSessionDuration'));
}

function inWords(seconds: number): string {
  if (seconds % 3_600 !== 0) return `${seconds} seconds`;
  return seconds === 3_600 ? '1 hour' : `${seconds / 3_600} hours`;
}

/** Whether the event carries the request at all; a denied call mostly does not. */
function isReadable(event: CloudTrailEvent): boolean {
  return parameter(event, 'roleName') !== undefined;
}
