import type { User } from '../../../account/entities.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { freeDeviceName } from '../../free-device-name.ts';
import { knownUser } from '../../known-user.ts';
import { mayEnrolItself } from '../../may-enrol-itself.ts';
import { enrolmentCli } from './enrolment-cli.ts';
import { enrolmentPython } from './enrolment-python.ts';

export const action = defineAction({
  id: 'enrol-mfa',
  family: 'guide',
  about:
    'Tells one user that has no MFA device how to enrol one, in the console, by the AWS CLI, or by a Python program. Enrolment needs what only the user has, a touch of a security key or two codes in a row, so no tool can do it for the user, and taking console sign-in away is no substitute.',
  reversal: 'Nothing is changed by Trailward. The user takes the device away where it added it.',
  risk: 'R0',
  targets: ['user'],
  parameters: {},
  calls: [],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target } = context;
  const found = knownUser(state, target);
  if (found.kind === 'refused') return found;
  const { user } = found;
  const [has] = Object.keys(user.mfaDevices.items);
  if (has !== undefined) return { kind: 'nothing', reason: `User ${user.name} has MFA device ${has}.` };
  const name = freeDeviceName(state, user);
  return {
    kind: 'guide',
    guide: {
      title: `Enrol an MFA device for user ${user.name}`,
      forWhom: `user ${user.name}, or an administrator while the user is there with its phone or security key`,
      why: 'A password that is guessed, found or phished opens nothing alone once sign-in asks for a device as well.',
      console: [
        `Sign in to the AWS console of account ${state.account} as user ${user.name}.`,
        'Open the menu with your name at the top right, and choose Security credentials.',
        'Under Multi-factor authentication (MFA), choose Assign MFA device.',
        `Type ${name} as the name of the device, and choose Passkey or security key, which cannot be phished, or else Authenticator app. Choose Next.`,
        'For a passkey or security key, do what the browser asks for.',
        'For an authenticator app, choose Show QR code, scan it with the app, and type two codes that the app shows one after the other.',
        'Choose Add MFA, then sign out, and sign in again with the device.',
        'Enrol a second device in the same way, so that a lost one does not shut you out. A user can have eight.',
      ],
      cli: enrolmentCli(user.name, name),
      python: enrolmentPython(user.name, name),
      notes: notesFor(context, user),
    },
  };
}

function notesFor(context: ActionContext, user: User): string[] {
  const notes = ['Nobody else should see the QR code: whoever has it can make the same codes.'];
  if (user.mfaDevices.whole.kind !== 'known')
    notes.push(`Whether user ${user.name} has a device already is not known. Look at the list in the console first.`);
  const may = mayEnrolItself(context, user);
  if (may.kind === 'no')
    notes.push(
      `User ${user.name} may not enrol a device itself (${may.why}). An administrator can give it one: trailward plan --action assign-virtual-mfa-device --target user:${user.name}`,
    );
  if (may.kind === 'unknown') notes.push(`Whether user ${user.name} may enrol a device itself is not certain: ${may.why}.`);
  const keys = Object.values(user.accessKeys.items).filter(({ status }) => status.kind !== 'known' || status.value === 'Active');
  if (user.login.kind === 'absent')
    notes.push(`User ${user.name} has no console password, so a device protects only sessions that it fetches with a code.`);
  if (keys.length > 0) notes.push(`Access keys go on without MFA: ${keys.map(({ id }) => id).join(', ')}.`);
  notes.push(`To deny whatever is done without the device from then on: trailward plan --action require-mfa --target user:${user.name}`);
  return notes;
}
