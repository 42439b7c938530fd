import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { asNumber } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, rolesAnywhereProfile, rolesInWords } from '../words/roles-anywhere.ts';
import { hasParameters } from '../words/settings.ts';
import { shortList } from '../words/short-list.ts';

export const UpdateProfile = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'UpdateProfile',
  kind: 'change',
  access: 'write',
  title: 'Change the roles, policies or session length of a profile',
  does: 'Changes an IAM Roles Anywhere profile: its name, the list of roles, the session policy, the managed policies, the session length, or whether the caller may choose the session name. A list that is given replaces the earlier one as a whole.',
  doesNot: [
    'It does not enable or disable the profile.',
    'It does not change sessions that are already running.',
    'It does not change the roles or their trust policies.',
    'It does not show what the profile was before.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the profile.',
  reading: {
    target: '`profileId` names the profile; the response repeats it as it is after the call.',
    parameters: {
      profileId: 'Id of the profile.',
      name: 'Name after the call; absent when the call does not set it.',
      roleArns: 'All roles after the call; absent when the call does not set them.',
      sessionPolicy: 'Session policy after the call, as a JSON string.',
      managedPolicyArns: 'Managed policies that narrow a session, after the call.',
      durationSeconds: 'Length of the sessions, 900 to 43200 seconds.',
      acceptRoleSessionName: 'Whether the caller may choose the session name.',
    },
  },
  target: rolesAnywhereProfile,
  phrase: (event) => {
    const changed = changes(event);
    const profile = inRolesAnywhere(rolesAnywhereProfile(event));
    if (changed.length === 0) return { did: 'changed', todo: 'change', what: profile };
    return { did: 'set', todo: 'set', what: `${shortList(changed, 5)} of ${profile}` };
  },
  direction: (event) => (parameter(event, 'roleArns') === undefined ? 'neutral' : 'grants'),
  risks: [
    {
      risk: 'Holders of certificates reach a role that was not meant for them.',
      when: 'The call sets `roleArns` and adds a role whose trust policy accepts Roles Anywhere broadly.',
      holds: (event) => (hasParameters(event) && parameter(event, 'roleArns') === undefined ? false : undefined),
    },
    {
      risk: 'Sessions may do more than before, because what narrowed them is gone or wider.',
      when: 'The call sets a session policy or managed policies that allow more than the earlier ones.',
      holds: (event) =>
        hasParameters(event) && parameter(event, 'sessionPolicy') === undefined && parameter(event, 'managedPolicyArns') === undefined
          ? false
          : undefined,
    },
    {
      risk: 'A stolen session lasts for most of a working day.',
      when: '`durationSeconds` is set to more than 4 hours.',
      holds: (event) => {
        const seconds = asNumber(parameter(event, 'durationSeconds'));
        return hasParameters(event) ? seconds !== undefined && seconds > 14_400 : undefined;
      },
    },
  ],
  benign: ['A group of machines gets another role by a reviewed change.', 'Session policies are tightened.'],
  verify: [
    'Compare the response with CreateProfile or the previous UpdateProfile of the same id.',
    'Read what the roles may do, and how their trust policies are tied to trust anchors and certificates.',
    'List CreateSession events with this profile since.',
  ],
  related: [
    'rolesanywhere:CreateProfile',
    'rolesanywhere:EnableProfile',
    'rolesanywhere:CreateSession',
    'rolesanywhere:PutAttributeMapping',
    'iam:UpdateAssumeRolePolicy',
  ],
  remediations: ['tighten-trust', 'contain-principal'],
  attack: ['T1098.001', 'T1098.003'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_UpdateProfile.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/authentication-create-session.html',
  ],
});

function changes(event: CloudTrailEvent): string[] {
  const roles = parameter(event, 'roleArns') === undefined ? undefined : (rolesInWords(event)?.replace(/^roles? /, '') ?? 'none');
  const found: (string | false | undefined)[] = [
    roles === undefined ? undefined : `the roles (now ${roles})`,
    parameter(event, 'sessionPolicy') !== undefined && 'the session policy',
    parameter(event, 'managedPolicyArns') !== undefined && 'the managed policies',
    parameter(event, 'durationSeconds') !== undefined && 'the session length',
    parameter(event, 'acceptRoleSessionName') !== undefined && 'the rule for session names',
  ];
  return found.filter((part) => typeof part === 'string');
}
