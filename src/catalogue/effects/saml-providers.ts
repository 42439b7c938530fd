import { createHash } from 'node:crypto';
import type { SamlProvider } from '../../account/entities.ts';
import { known, knownValue, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted, textParameter, textResponse } from '../../events/fields.ts';
import { isJsonObject } from '../../kernel/json.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { awsDate, madeAt } from './aws-date.ts';
import { entityIn, onEntity, withEntity, withoutEntity } from './edits.ts';
import { leftOut } from './left-out.ts';
import { madeArn } from './made-arn.ts';
import { readOf } from './read-of.ts';
import { tagsOfNew } from './requested-tags.ts';

/** History of CreateSAMLProvider. */
export function createSamlProviderHistory(): EventHistory {
  return {
    effect: created,
    inverse: (before, event) => {
      const arn = newArn(event);
      if (arn === undefined) return { kind: 'unknown', reason: 'The event does not name the SAML provider.' };
      if (entityIn(before, 'samlProviders', arn) !== undefined)
        return { kind: 'unknown', reason: `The state before holds SAML provider ${arn} already, which the event contradicts.` };
      return { kind: 'steps', calls: [{ service: 'iam', action: 'DeleteSAMLProvider', parameters: { SAMLProviderArn: arn } }] };
    },
    reversible: { answer: 'yes', reason: 'Deleting the new provider takes back all that the call made; roles that trust it since stay.' },
  };
}

/** History of UpdateSAMLProvider: metadata, encryption mode, private keys, or some of them. */
export function updateSamlProviderHistory(): EventHistory {
  return {
    effect: (before, event) =>
      onEntity(before, 'samlProviders', textResponse(event, 'sAMLProviderArn') ?? textParameter(event, 'sAMLProviderArn'), (provider) =>
        leftOut(event, metadata) ? provider : { ...provider, ...described(event) },
      ),
    inverse: inverseOfUpdate,
    reversible: {
      answer: 'partly',
      reason: 'The metadata before comes back only from whoever kept it, since history keeps its digest alone, and private keys never do.',
    },
  };
}

/** History of DeleteSAMLProvider. */
export function deleteSamlProviderHistory(): EventHistory {
  return {
    effect: (before, event) => {
      const arn = textParameter(event, 'sAMLProviderArn');
      return arn === undefined ? { state: before, contradictions: [] } : withoutEntity(before, 'samlProviders', arn);
    },
    inverse: inverseOfDeletion,
    reversible: {
      answer: 'no',
      reason: 'History keeps the digest of the metadata and not the document, so only whoever kept it can make the provider again.',
    },
  };
}

const metadata = 'sAMLMetadataDocument';

function created(before: AccountState, event: CloudTrailEvent): Effected {
  const arn = newArn(event);
  if (arn === undefined) {
    const whole = unknown('an event created a SAML provider that it does not name');
    return { state: { ...before, samlProviders: { ...before.samlProviders, whole } }, contradictions: [] };
  }
  const tags = tagsOfNew(event);
  return withEntity(before, 'samlProviders', arn, { arn, created: madeAt(event), ...described(event), tags });
}

/** What the metadata of the request tell. */
function described(event: CloudTrailEvent): Pick<SamlProvider, 'metadataDigest' | 'validUntil'> {
  const text = metadataIn(event);
  if (text === undefined) {
    const reason = parametersOmitted(event) ? 'AWS left the parameters out of the record' : 'the event does not carry the metadata';
    return { metadataDigest: unknown(reason), validUntil: unknown(reason) };
  }
  const read = readOf(event);
  const until = awsDate(/\bvalidUntil\s{0,9}=\s{0,9}["']([^"'<>]{1,40})["']/.exec(text.slice(0, 100_000))?.[1]);
  return {
    metadataDigest: known(digest(text), read),
    validUntil: until === undefined ? unknown('the metadata do not say when they end') : known(until, read),
  };
}

function inverseOfUpdate(before: AccountState, event: CloudTrailEvent): Inverse {
  const arn = textParameter(event, 'sAMLProviderArn') ?? textResponse(event, 'sAMLProviderArn');
  const provider = arn === undefined ? undefined : entityIn(before, 'samlProviders', arn);
  const old = provider === undefined ? undefined : knownValue(provider.metadataDigest);
  const text = metadataIn(event);
  if (!isJsonObject(event.requestParameters) || parametersOmitted(event) || (text === undefined && !leftOut(event, metadata)))
    return { kind: 'unknown', reason: 'The event does not show what it changed.' };
  if (!leftOut(event, 'removePrivateKey'))
    return {
      kind: 'irreversible',
      reason: 'A private key was removed, and AWS never gives a private key out.',
      lost: ['The private key by which AWS decrypted assertions.', ...(text === undefined ? [] : ['The metadata before.'])],
      instead: 'Add a private key again from the copy of the identity provider, or have it encrypt with a key that is still there.',
    };
  if (text !== undefined && old !== digest(text))
    return {
      kind: 'irreversible',
      reason: 'History keeps the digest of the metadata before, and not the document.',
      lost: ['The metadata before, with the signing keys of the issuer.'],
      instead: `Put back the metadata${old === undefined ? '' : ` whose SHA-256 is ${old}`} with UpdateSAMLProvider, from the last event that set them or from the identity provider.`,
    };
  if (leftOut(event, 'assertionEncryptionMode') && leftOut(event, 'addPrivateKey')) return { kind: 'steps', calls: [] };
  return { kind: 'unknown', reason: 'The encryption mode and the private keys of a provider are no part of the state.' };
}

function inverseOfDeletion(before: AccountState, event: CloudTrailEvent): Inverse {
  const arn = textParameter(event, 'sAMLProviderArn');
  const provider = arn === undefined ? undefined : entityIn(before, 'samlProviders', arn);
  const old = provider === undefined ? undefined : knownValue(provider.metadataDigest);
  return {
    kind: 'irreversible',
    reason: 'History keeps the digest of the metadata, and not the document, and AWS never gives a private key out.',
    lost: ['The metadata, with the signing keys of the issuer.', 'Private keys for encrypted assertions, if there were any.'],
    instead: `Create the provider again under the same name, from metadata${old === undefined ? '' : ` whose SHA-256 is ${old}`} that the identity provider or an earlier event has: the ARN is then the same, and roles that trust it work again.`,
  };
}

/** The metadata to the letter; a word that stands for what AWS hides is none. */
function metadataIn(event: CloudTrailEvent): string | undefined {
  const text = parameter(event, metadata);
  return typeof text === 'string' && text.includes('<') ? text : undefined;
}

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function newArn(event: CloudTrailEvent): string | undefined {
  const name = textParameter(event, 'name');
  return textResponse(event, 'sAMLProviderArn') ?? (name === undefined ? undefined : madeArn(event, `saml-provider/${name}`));
}
