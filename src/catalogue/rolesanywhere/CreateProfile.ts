import { parameter } from '../../events/fields.ts';
import { asBoolean } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import {
  disabledInWords,
  inRolesAnywhere,
  isEnabled,
  limitsSessions,
  rolesAnywhereProfile,
  rolesInWords,
} from '../words/roles-anywhere.ts';
import { hasParameters } from '../words/settings.ts';

export const CreateProfile = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'CreateProfile',
  kind: 'change',
  access: 'write',
  title: 'Create a profile of roles for IAM Roles Anywhere',
  does: 'Creates a profile: a list of IAM roles for which IAM Roles Anywhere may issue credentials, with the length of the sessions and, where given, a session policy and managed policies that narrow what a session may do.',
  doesNot: [
    'It does not say who may use it. Any certificate that an enabled trust anchor accepts will do, as far as the trust policy of the role lets it.',
    'It does not change a role or its trust policy: a role that does not trust rolesanywhere.amazonaws.com stays out of reach.',
    'Its policies only narrow a session. They never add to what the role may do.',
  ],
  appears: 'From the console (Roles Anywhere in IAM), the CLI, an SDK or infrastructure code. Recorded in the Region of the profile.',
  reading: {
    target: '`name` in the request; the response adds `profileId` and `profileArn`, by which later events name it.',
    parameters: {
      name: 'Name of the profile.',
      roleArns: 'Roles for which credentials may be issued.',
      sessionPolicy: 'Session policy as a JSON string, which narrows every session.',
      managedPolicyArns: 'Managed policies that narrow every session.',
      durationSeconds: 'Length of the sessions, 900 to 43200 seconds; 3600 when left out.',
      enabled: 'Whether the profile works at once.',
      acceptRoleSessionName: 'Whether the caller may choose the session name.',
      requireInstanceProperties: 'Whether the caller must send properties of its machine.',
      tags: 'Tags, whose keys and values CloudTrail hides.',
    },
  },
  target: rolesAnywhereProfile,
  phrase: (event) => ({
    did: 'created',
    todo: 'create',
    what: `${inRolesAnywhere(rolesAnywhereProfile(event))} for ${rolesInWords(event) ?? 'roles that the event does not name'}${disabledInWords(event, 'profile')}`,
  }),
  direction: (event) => (isEnabled(event, 'profile') === false ? 'neutral' : 'grants'),
  risks: [
    {
      risk: 'Holders of certificates get powerful roles, without any key or user in IAM.',
      when: 'A role in the list is powerful, and its trust policy accepts every trust anchor or every certificate.',
    },
    {
      risk: 'A session may do all that the role may do.',
      when: 'The profile has neither a session policy nor managed policies.',
      holds: (event) => {
        const limits = limitsSessions(event);
        return limits === undefined ? undefined : !limits;
      },
    },
    {
      risk: 'The caller hides behind a session name of its choice, instead of the serial number of its certificate.',
      when: '`acceptRoleSessionName` is true.',
      holds: (event) => (hasParameters(event) ? asBoolean(parameter(event, 'acceptRoleSessionName')) === true : undefined),
    },
  ],
  benign: [
    'Servers or build machines outside AWS are moved from access keys to certificates.',
    'Infrastructure code creates a profile for each group of machines.',
  ],
  verify: [
    'Read the trust policies of the roles: do they tie Roles Anywhere to a trust anchor and to certificate attributes?',
    'Look for CreateTrustAnchor and changes of trust policies by the same actor around this time.',
    'List CreateSession events that name this profile.',
  ],
  related: [
    'rolesanywhere:CreateTrustAnchor',
    'rolesanywhere:UpdateProfile',
    'rolesanywhere:DisableProfile',
    'rolesanywhere:CreateSession',
    'rolesanywhere:PutAttributeMapping',
    'iam:UpdateAssumeRolePolicy',
  ],
  remediations: ['tighten-trust', 'contain-principal'],
  attack: ['T1098.001', 'T1098.003'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_CreateProfile.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/authentication-create-session.html',
  ],
});
