import type { EventHistory } from '../effect.ts';
import { unmodelledHistory } from './unmodelled.ts';

/** Calls that change what IAM shows of the account and the state does not hold, and whose record does not say what was before. */
const changes = {
  UpdateAccountName: {
    reason: 'IAM has no documented operation for the name of the account, and the record does not hold the old one.',
    lost: ['The name that the account had before, unless somebody remembers it.'],
    instead: 'Set the old name in the account settings of the console, or with PutAccountName of Account Management.',
  },
  UpdateAccountEmailAddress: {
    reason: 'Only the owner can change the address back, with a code that AWS sends to the mailbox, and the record holds neither address.',
    lost: ['The address that root signed in with before, and who can recover its password until the address is changed back.'],
    instead:
      'Change the address back in the account settings as root, for a member account from the management account with StartPrimaryEmailUpdate; if root cannot sign in any more, call AWS Support at once.',
  },
  SetSTSRegionalEndpointStatus: {
    reason: 'AWS documents no operation for it, and the record shows neither the Region nor the status.',
    lost: ['The status that the endpoint had before.'],
    instead: 'Look at the list of STS endpoints in the console (IAM, Account settings) and turn the endpoint back there.',
  },
} as const;

/** History of a change that only people can take back. */
export function accountIdentityHistory(action: keyof typeof changes): EventHistory {
  return unmodelledHistory({ answer: 'no', reason: changes[action].reason }, { kind: 'irreversible', ...changes[action] });
}

/** History of PutAccountProperties, whose properties the state does not hold. */
export function accountPropertiesHistory(): EventHistory {
  return unmodelledHistory(
    { answer: 'partly', reason: 'Another call can set the old values, but they are neither in the record nor in what is collected.' },
    { kind: 'unknown', reason: 'What the properties were before is neither in the record nor in what is collected.' },
  );
}
