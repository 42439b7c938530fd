import { someMembers, wholeMembers } from '../../account/members.ts';
import { known, knownValue, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter, parameter, textParameter, textResponse } from '../../events/fields.ts';
import { asArray, type JsonObject } from '../../kernel/json.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { madeAt } from './aws-date.ts';
import { entityIn, knowsAll, withEntity, withoutEntity } from './edits.ts';
import { leftOut } from './left-out.ts';
import { madeArn } from './made-arn.ts';
import { thumbprintsIn } from './oidc-thumbprints.ts';
import { readOf } from './read-of.ts';
import { tagsOfNew } from './requested-tags.ts';

/** History of CreateOpenIDConnectProvider. */
export function createOidcProviderHistory(): EventHistory {
  return {
    effect: created,
    inverse: (before, event) => {
      const arn = newArn(event);
      if (arn === undefined) return { kind: 'unknown', reason: 'The event does not name the OIDC provider.' };
      if (entityIn(before, 'oidcProviders', arn) !== undefined)
        return { kind: 'unknown', reason: `The state before holds OIDC provider ${arn} already, which the event contradicts.` };
      const parameters = { OpenIDConnectProviderArn: arn };
      return { kind: 'steps', calls: [{ service: 'iam', action: 'DeleteOpenIDConnectProvider', parameters }] };
    },
    reversible: { answer: 'yes', reason: 'Deleting the new provider takes back all that the call made; roles that trust it since stay.' },
  };
}

/** History of DeleteOpenIDConnectProvider, which AWS accepts for a provider that is not there. */
export function deleteOidcProviderHistory(): EventHistory {
  return {
    effect: (before, event) => {
      const arn = textParameter(event, 'openIDConnectProviderArn');
      if (arn === undefined) return { state: before, contradictions: [] };
      return { state: withoutEntity(before, 'oidcProviders', arn).state, contradictions: [] };
    },
    inverse: recreated,
    reversible: {
      answer: 'partly',
      reason: 'A provider of the same issuer has the same ARN, so roles trust it again; only its date of creation is another.',
    },
  };
}

function created(before: AccountState, event: CloudTrailEvent): Effected {
  const arn = newArn(event);
  if (arn === undefined) {
    const whole = unknown('an event created an OIDC provider that it does not name');
    return { state: { ...before, oidcProviders: { ...before.oidcProviders, whole } }, contradictions: [] };
  }
  const [read, ids, issuer] = [readOf(event), listParameter(event, 'clientIDList'), issuerIn(arn)];
  const clientIds = Object.fromEntries(ids.map((id) => [id, true as const]));
  const list = parameter(event, 'clientIDList');
  const shown = leftOut(event, 'clientIDList') || (Array.isArray(list) && ids.length === asArray(list).length);
  return withEntity(before, 'oidcProviders', arn, {
    arn,
    url: issuer === undefined ? unknown('the event does not show the issuer') : known(issuer, read),
    created: madeAt(event),
    clientIds: shown ? wholeMembers(clientIds, read) : someMembers(clientIds, 'the event does not show all client ids'),
    thumbprints: thumbprintsIn(event),
    tags: tagsOfNew(event),
  });
}

function recreated(before: AccountState, event: CloudTrailEvent): Inverse {
  const arn = textParameter(event, 'openIDConnectProviderArn');
  const provider = arn === undefined ? undefined : entityIn(before, 'oidcProviders', arn);
  if (arn !== undefined && provider === undefined && knowsAll(before, 'oidcProviders')) return { kind: 'steps', calls: [] };
  const issuer = arn === undefined ? undefined : issuerIn(arn);
  if (arn === undefined || provider === undefined || issuer === undefined || provider.clientIds.whole.kind === 'unknown')
    return { kind: 'unknown', reason: `The issuer or the client ids of OIDC provider ${arn ?? 'this'} before are not known.` };
  const [clientIds, tags] = [Object.keys(provider.clientIds.items), Object.entries(provider.tags.items)];
  const thumbprints = knownValue(provider.thumbprints);
  const parameters: JsonObject = { Url: `https://${issuer}` };
  if (clientIds.length > 0) parameters['ClientIDList'] = clientIds;
  if (thumbprints !== undefined) parameters['ThumbprintList'] = [...thumbprints];
  if (tags.length > 0) parameters['Tags'] = tags.map(([Key, Value]) => ({ Key, Value }));
  const lost = [
    'The date of creation, which is that of the new provider.',
    ...(thumbprints === undefined ? ['The thumbprints, which are not known: IAM fetches the current one of the issuer.'] : []),
    ...(provider.tags.whole.kind === 'unknown' ? ['Tags that are not known.'] : []),
  ];
  return { kind: 'partly', calls: [{ service: 'iam', action: 'CreateOpenIDConnectProvider', parameters }], lost };
}

/** The issuer as IAM answers it, without `https://`, which is how its ARN ends. */
function issuerIn(arn: string): string | undefined {
  return /:oidc-provider\/(.+)$/s.exec(arn)?.[1];
}

function newArn(event: CloudTrailEvent): string | undefined {
  const issuer = textParameter(event, 'url')?.replace(/^https:\/\//, '');
  return textResponse(event, 'openIDConnectProviderArn') ?? (issuer === undefined ? undefined : madeArn(event, `oidc-provider/${issuer}`));
}
