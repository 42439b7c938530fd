import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter, textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { identityCenter, isLongerThan, nameIt } from '../words/identity-center.ts';
import { hasParameters } from '../words/settings.ts';
import { shortList } from '../words/short-list.ts';

export const UpdateSsoConfiguration = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'UpdateSsoConfiguration',
  kind: 'change',
  access: 'write',
  title: 'Change MFA or session settings of Identity Center',
  does: 'Changes settings that hold for every user of an instance of Identity Center: when MFA is asked for, what happens to users without a device and which kinds of device count, or how long a session of the access portal lasts. `configurationType` says which of the two groups the call sets.',
  doesNot: [
    'It is no public API: AWS publishes no description of it. The IAM action behind it is written UpdateSSOConfiguration.',
    'Its MFA settings do not govern people who sign in through an outside identity provider: their MFA is set there.',
    'It does not set how long role sessions in accounts last: each permission set does.',
    'It removes no MFA device of any user.',
  ],
  appears:
    'From the Identity Center console (Settings, Authentication), and from scripts that call the same endpoint. Recorded in the Region of the instance.',
  reading: {
    target: '`instanceArn` is the instance. The settings before the call are not in the event.',
    parameters: {
      instanceArn: 'Instance of Identity Center.',
      configurationType: '`APP_AUTHENTICATION_CONFIGURATION` for MFA, `SESSION` for the portal session.',
      ssoConfiguration:
        'The settings. For MFA `mfaMode` (`DISABLED` is never ask), `noMfaSignInBehavior` and `allowedMfaTypes`; for sessions `sessionConfiguration` with `maxAuthenticationAge` in ISO 8601 and `extendedSessionEnabledAppProviders`, the applications that get sessions of up to 90 days.',
    },
  },
  target: identityCenter,
  phrase: (event) => ({
    did: 'changed',
    todo: 'change',
    what: `${group(event)} of ${nameIt(identityCenter(event))}${settings(event)}`,
  }),
  direction: (event) => (asksForNoMfa(event) === true ? 'weakens' : 'neutral'),
  risks: [
    {
      risk: 'A password alone lets everybody in, to every account and application that they are assigned to.',
      when: '`mfaMode` is `DISABLED`, and people do not sign in through an outside identity provider.',
      holds: asksForNoMfa,
    },
    {
      risk: 'Whoever has the password of a user without an MFA device gets in, and may enrol a device of its own.',
      when: '`noMfaSignInBehavior` is a value that allows the sign-in, such as `ALLOWED_WITH_ENROLLMENT`.',
      holds: (event) => {
        const behaviour = textParameter(event, 'ssoConfiguration', 'noMfaSignInBehavior');
        if (behaviour === undefined) return hasParameters(event) ? false : undefined;
        return behaviour.startsWith('ALLOWED');
      },
    },
    {
      risk: 'A stolen portal session stays good for longer than a day.',
      when: '`maxAuthenticationAge` is longer than 24 hours.',
      holds: (event) => {
        const age = textParameter(event, 'ssoConfiguration', 'sessionConfiguration', 'maxAuthenticationAge');
        if (age === undefined) return hasParameters(event) ? false : undefined;
        return isLongerThan(age, 24);
      },
    },
  ],
  benign: ['MFA is turned on or made stricter.', 'Session length is brought in line with a rule.'],
  verify: [
    'Read `ssoConfiguration`, and compare it with what the Settings page shows now and with your rules.',
    'If MFA was turned off, list the sign-ins since then (`signin:UserAuthentication`) that needed a password only.',
    'Ask the team that manages Identity Center, by a way that this instance does not guard.',
  ],
  related: [
    'sso-directory:DeleteMfaDeviceForUser',
    'sso-directory:UpdatePassword',
    'signin:UserAuthentication',
    'signin:CredentialVerification',
    'sso:PutMfaDeviceManagementForDirectory',
  ],
  remediations: ['contain-principal'],
  attack: ['T1556.006'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-mfa.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/configure-user-session.html',
  ],
});

function asksForNoMfa(event: CloudTrailEvent): boolean | undefined {
  const mode = textParameter(event, 'ssoConfiguration', 'mfaMode');
  if (mode === undefined) return hasParameters(event) ? false : undefined;
  return mode === 'DISABLED';
}

function group(event: CloudTrailEvent): string {
  const type = textParameter(event, 'configurationType');
  if (type === 'SESSION') return 'the session settings';
  return type === 'APP_AUTHENTICATION_CONFIGURATION' ? 'the MFA settings' : 'settings';
}

function settings(event: CloudTrailEvent): string {
  const mode = textParameter(event, 'ssoConfiguration', 'mfaMode');
  const age = textParameter(event, 'ssoConfiguration', 'sessionConfiguration', 'maxAuthenticationAge');
  const extended = listParameter(event, 'ssoConfiguration', 'sessionConfiguration', 'extendedSessionEnabledAppProviders');
  const parts = [
    ...(mode === undefined ? [] : [`MFA mode ${mode}`]),
    ...(age === undefined ? [] : [`portal sessions of ${age}`]),
    ...(extended.length === 0 ? [] : [`extended sessions for ${shortList(extended)}`]),
  ];
  return parts.length === 0 ? '' : `, now with ${shortList(parts)}`;
}
