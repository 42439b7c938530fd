import { known, knownValue, unknown } from '../../account/part.ts';
import { textParameter } from '../../events/fields.ts';
import type { EventHistory } from '../effect.ts';
import { readOf } from './read-of.ts';

/** History of SetSecurityTokenServicePreferences: the version of tokens from the global STS endpoint. */
export function tokenVersionHistory(): EventHistory {
  return {
    effect: (before, event) => {
      const version = textParameter(event, 'globalEndpointTokenVersion');
      const globalEndpointTokenVersion =
        version === undefined ? unknown('the event does not show the version') : known(version, readOf(event));
      return { state: { ...before, settings: { ...before.settings, globalEndpointTokenVersion } }, contradictions: [] };
    },
    inverse: (before, event) => {
      const old = knownValue(before.settings.globalEndpointTokenVersion);
      if (old === undefined) return { kind: 'unknown', reason: 'The version of session tokens before is not known.' };
      if (old === textParameter(event, 'globalEndpointTokenVersion')) return { kind: 'steps', calls: [] };
      const parameters = { GlobalEndpointTokenVersion: old };
      return { kind: 'steps', calls: [{ service: 'iam', action: 'SetSecurityTokenServicePreferences', parameters }] };
    },
    reversible: {
      answer: 'yes',
      reason: 'The version before can be set again; tokens that were given out in between stay valid until they expire.',
    },
  };
}
