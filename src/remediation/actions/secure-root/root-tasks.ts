import type { AccessKey } from '../../../account/entities.ts';
import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';

export interface RootTasks {
  /** Instructions in order. */
  tasks: readonly string[];
  /** Whether everything is known, and nothing is left to do. */
  isClean: boolean;
}

/** Days in which root should not have been used. */
const unused = 90;

/** What is to be done as root by hand, by what is known of it; what is not known is to be looked at. */
export function rootTasks(state: AccountState, now: string): RootTasks {
  const found = [keyTasks(state), certificateTasks(state), mfaTasks(state), useTasks(state, now)];
  const { password, accessKeys } = state.root;
  const without =
    password.kind === 'known' &&
    !password.value &&
    knownValue(accessKeys)?.length === 0 &&
    knownValue(state.root.signingCertificates) === false;
  const steps = found.flatMap(({ tasks }) => tasks);
  const signIn = 'Sign in to the console as root, with its mail address. Do it from a machine that you trust, and not from a link.';
  return {
    tasks: [signIn, 'Open the menu with the name of the account at the top right, and choose Security credentials.', ...steps, 'Sign out.'],
    isClean: without || found.every(({ isDone }) => isDone),
  };
}

interface Found {
  tasks: string[];
  isDone: boolean;
}

function keyTasks({ root, summary }: AccountState): Found {
  const keys = knownValue(root.accessKeys);
  if (keys !== undefined && keys.length > 0) return { tasks: keys.map(keyTask), isDone: false };
  if (keys !== undefined || root.accessKeys.kind === 'absent') return { tasks: [], isDone: true };
  const present = (knownValue(summary)?.['AccountAccessKeysPresent'] ?? 0) > 0;
  return {
    tasks: [
      `Under Access keys, ${present ? 'deactivate each key of root, and delete it' : 'look whether root has keys; deactivate each, and delete it'} a week later.`,
    ],
    isDone: false,
  };
}

function keyTask({ id, status, lastUsed }: AccessKey): string {
  const use =
    lastUsed.kind === 'known'
      ? ` It was last used at ${lastUsed.value.at}, for ${lastUsed.value.service} in ${lastUsed.value.region}: give what does so a role first.`
      : '';
  const off = knownValue(status) === 'Inactive';
  return `Under Access keys, find ${id}, ${off ? 'which is Inactive, and delete it' : 'deactivate it, and delete it a week later'}.${use}`;
}

function certificateTasks({ root: { signingCertificates } }: AccountState): Found {
  if (knownValue(signingCertificates) === false || signingCertificates.kind === 'absent') return { tasks: [], isDone: true };
  return {
    tasks: [
      `Under X.509 Signing certificates, ${signingCertificates.kind === 'known' ? '' : 'look whether there are any, and '}delete each.`,
    ],
    isDone: false,
  };
}

function mfaTasks({ root, summary }: AccountState): Found {
  const devices = knownValue(root.mfaDevices);
  // A passkey has an ARN of its own kind, and a hardware token a plain number; whatever else is an app or a text message.
  const soft = (devices ?? []).filter(({ serial }) => serial.startsWith('arn:') && !serial.includes(':u2f/')).map(({ serial }) => serial);
  const enabled = devices === undefined ? undefined : devices.length > 0 || (knownValue(summary)?.['AccountMFAEnabled'] ?? 0) > 0;
  if (enabled === true && soft.length === 0) return { tasks: [], isDone: true };
  const begin =
    devices === undefined
      ? 'Look under Multi-factor authentication (MFA) what root has. Unless these are passkeys or hardware only, choose'
      : 'Under Multi-factor authentication (MFA), choose';
  const register = `${begin} Assign MFA device, then Passkey or security key, and do what the browser asks for. Register a second one, and keep it elsewhere: root can have eight.`;
  const remove = soft.map((serial) => `Sign out and in again with the new device. Then remove ${serial}, whose seed can be copied.`);
  return { tasks: [register, ...remove], isDone: false };
}

function useTasks({ root: { passwordLastUsed } }: AccountState, now: string): Found {
  if (passwordLastUsed.kind === 'unknown')
    return { tasks: ['Look in CloudTrail what root was used for lately, and give those tasks to a role.'], isDone: false };
  if (passwordLastUsed.kind === 'absent' || secondsBetween(passwordLastUsed.value, now) > unused * 86_400)
    return { tasks: [], isDone: true };
  return {
    tasks: [`Root last signed in at ${passwordLastUsed.value}. Look in CloudTrail what for, and give that task to a role.`],
    isDone: false,
  };
}
