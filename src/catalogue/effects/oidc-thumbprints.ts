import { known, knownValue, type Part, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter, parameter, textParameter } from '../../events/fields.ts';
import { asArray } from '../../kernel/json.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { entityIn, onEntity } from './edits.ts';
import { readOf } from './read-of.ts';

/** History of UpdateOpenIDConnectProviderThumbprint. The list is replaced as a whole. */
export function updateOidcThumbprintHistory(): EventHistory {
  return {
    effect: (before, event) =>
      onEntity(before, 'oidcProviders', textParameter(event, 'openIDConnectProviderArn'), (provider) => ({
        ...provider,
        thumbprints: thumbprintsIn(event),
      })),
    inverse,
    reversible: { answer: 'yes', reason: 'Where the thumbprints before are known the list can be put back as it was.' },
  };
}

/** The thumbprints that a call sets. IAM fetches one from the issuer where a call gives none, and no record shows which. */
export function thumbprintsIn(event: CloudTrailEvent): Part<readonly string[]> {
  const list = listParameter(event, 'thumbprintList');
  const shown = list.length > 0 && list.length === asArray(parameter(event, 'thumbprintList')).length;
  return shown ? known(list, readOf(event)) : unknown('the event does not show all thumbprints');
}

function inverse(before: AccountState, event: CloudTrailEvent): Inverse {
  const arn = textParameter(event, 'openIDConnectProviderArn');
  const provider = arn === undefined ? undefined : entityIn(before, 'oidcProviders', arn);
  const old = provider === undefined ? undefined : knownValue(provider.thumbprints);
  if (arn === undefined || old === undefined)
    return { kind: 'unknown', reason: `The thumbprints of OIDC provider ${arn ?? 'this'} before are not known.` };
  if (JSON.stringify(old) === JSON.stringify(knownValue(thumbprintsIn(event)))) return { kind: 'steps', calls: [] };
  const parameters = { OpenIDConnectProviderArn: arn, ThumbprintList: [...old] };
  return { kind: 'steps', calls: [{ service: 'iam', action: 'UpdateOpenIDConnectProviderThumbprint', parameters }] };
}
