import type { Observation } from '../../../catalogue/observe.ts';
import { actorInWords } from '../../../catalogue/sentence.ts';
import { callIt } from '../../../catalogue/words/call-it.ts';
import { isSelf } from '../../../catalogue/words/self.ts';
import type { RemediationId } from '../../../kernel/remediation.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { defineDetector } from '../../detector.ts';
import type { Past } from '../../past.ts';
import { userCreated } from '../../user-created.ts';

/** Calls by which somebody comes to hold a working credential of a user, and what it is. */
const credentials: Readonly<Record<string, readonly [string, RemediationId]>> = {
  CreateAccessKey: ['access key', 'deactivate-access-key'],
  CreateLoginProfile: ['console password', 'remove-login-profile'],
  UpdateLoginProfile: ['new console password', 'set-temporary-password'],
  UploadSSHPublicKey: ['SSH public key', 'disable-ssh-key'],
  UploadSigningCertificate: ['signing certificate', 'disable-signing-certificate'],
  CreateServiceSpecificCredential: ['service-specific credential', 'disable-service-credential'],
  ResetServiceSpecificCredential: ['new service-specific password', 'disable-service-credential'],
  EnableMFADevice: ['MFA device', 'enrol-mfa'],
};

/** How long after CreateUser a first credential still counts as setting the user up, in seconds. */
const setUpWindow = 3_600;

export const detector = defineDetector({
  id: 'credential-for-another-user',
  kind: 'each',
  title: 'Credential made for another user',
  about:
    'An access key, a console password or another credential was made for a user by somebody else. Whoever makes it can act as that user, and stays in when their own access is cut.',
  verify: [
    'Ask the owner of the user whether they asked for it.',
    'Look for use of the new credential: address and user agent of the first calls.',
    'See what the user may do that the actor may not.',
  ],
  remediations: [...new Set(Object.values(credentials).map(([, remedy]) => remedy)), 'contain-principal'],
  attack: ['T1098.001', 'T1098'],
  inspect: (observation, past) => {
    const { change, event } = observation;
    const made =
      change.eventSource === 'iam.amazonaws.com' && Object.hasOwn(credentials, change.eventName)
        ? credentials[change.eventName]
        : undefined;
    if (made === undefined) return undefined;
    const [credential, remedy] = made;
    if (change.target.kind !== 'user' || change.target.name === '' || isSelf(event, change.target) !== false) return undefined;
    const created = setUp(observation, past);
    return {
      evidence: created === undefined ? [observation] : [observation, created],
      title: `${credential.charAt(0).toUpperCase()}${credential.slice(1)} for ${callIt(change.target)} made by ${actorInWords(change.actor)}`,
      explanation: `${change.summary} The actor, or whoever it hands the credential to, can now act as this user.`,
      severity: created === undefined ? 'high' : 'medium',
      remediations: [remedy, 'contain-principal'],
      reasons: [
        created === undefined
          ? 'The user is not the actor, and its creation is not among these events: a takeover of an existing user looks like this.'
          : 'The same actor created the user within the hour before: setting up a new user, or a new identity to stay in by.',
      ],
    };
  },
});

function setUp(observation: Observation, past: Past): Observation | undefined {
  const { change } = observation;
  const created = past.lastOn(observation, userCreated(change.target.name));
  if (created === undefined || created.change.actor.arn !== change.actor.arn) return undefined;
  return secondsBetween(created.change.time, change.time) <= setUpWindow ? created : undefined;
}
