import { known, knownValue } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { response } from '../../events/fields.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { readOf } from './read-of.ts';

/** The switches that IAM turns with a pair of calls, by the word of these and the words of a sentence. */
const switches = {
  organizationsRootCredentialsManagement: {
    call: 'OrganizationsRootCredentialsManagement',
    was: 'Central management of root credentials was',
  },
  organizationsRootSessions: { call: 'OrganizationsRootSessions', was: 'Root sessions for privileged tasks were' },
  outboundWebIdentityFederation: { call: 'OutboundWebIdentityFederation', was: 'Outbound identity federation was' },
} as const;

type Switch = keyof typeof switches;

/** The switches of central root access, as the answer to their calls lists them. */
const features = {
  organizationsRootCredentialsManagement: 'RootCredentialsManagement',
  organizationsRootSessions: 'RootSessions',
} as const;

/** History of the call that turns a switch on or off. */
export function switchHistory(name: Switch, turn: 'on' | 'off'): EventHistory {
  // AWS does not say that the issuer URL, which outside services trust, comes back as it was.
  const issuer = name === 'outboundWebIdentityFederation' && turn === 'off';
  return {
    effect: (before, event) => turned(before, event, name, turn === 'on'),
    inverse: (before) => inverse(before, name, turn === 'on', issuer),
    reversible: issuer
      ? { answer: 'partly', reason: 'It can be turned on again, but AWS does not say whether the account gets the same issuer URL.' }
      : {
          answer: 'yes',
          reason: `Turning it ${turn === 'on' ? 'off' : 'on'} again restores the setting; what was done in between stays done.`,
        },
  };
}

function turned(before: AccountState, event: CloudTrailEvent, name: Switch, on: boolean): Effected {
  const settings = { ...before.settings, [name]: known(on, readOf(event)) };
  if (name === 'outboundWebIdentityFederation') {
    // Only this one is documented to refuse to be turned to where it is.
    const same = knownValue(before.settings[name]) === on;
    return { state: { ...before, settings }, contradictions: same ? [`${switches[name].was} ${inWords(on)} already.`] : [] };
  }
  const enabled = response(event, 'enabledFeatures');
  if (!Array.isArray(enabled)) return { state: { ...before, settings }, contradictions: [] };
  // The answer lists what is on after the call, the other feature included.
  const other = name === 'organizationsRootSessions' ? 'organizationsRootCredentialsManagement' : 'organizationsRootSessions';
  const [was, is] = [knownValue(before.settings[other]), enabled.includes(features[other])];
  const contradictions =
    was === undefined || was === is
      ? []
      : [`${switches[other].was} ${inWords(was)} in the state before, and the answer says ${inWords(is)}.`];
  return { state: { ...before, settings: { ...settings, [other]: known(is, readOf(event)) } }, contradictions };
}

function inWords(on: boolean): string {
  return on ? 'on' : 'off';
}

function inverse(before: AccountState, name: Switch, on: boolean, issuer: boolean): Inverse {
  const setting = before.settings[name];
  const same = setting.kind === 'known' ? setting.value === on : setting.kind === 'absent' && !on;
  if (name === 'outboundWebIdentityFederation') {
    // AWS refuses to turn this one to where it is, so it was the other way, unless the state contradicts the event.
    if (same) return { kind: 'unknown', reason: `In the state before it was ${inWords(on)} already, which the event contradicts.` };
  } else if (setting.kind === 'unknown') return { kind: 'unknown', reason: `Whether it was ${inWords(on)} already is not known.` };
  if (same) return { kind: 'steps', calls: [] };
  const calls = [{ service: 'iam', action: `${on ? 'Disable' : 'Enable'}${switches[name].call}`, parameters: {} }];
  if (!issuer) return { kind: 'steps', calls };
  return { kind: 'partly', calls, lost: ['The issuer URL, if AWS makes another one: outside services then have to be told to trust it.'] };
}
