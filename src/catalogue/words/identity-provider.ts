import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { arnTarget } from './targets.ts';

/** SAML provider, by `sAMLProviderArn` or by the name that CreateSAMLProvider gives it. */
export function samlProvider(event: CloudTrailEvent): Target {
  const found = arnTarget(event, 'saml-provider', 'sAMLProviderArn');
  return found.name === '' ? { ...found, name: textParameter(event, 'name') ?? '' } : found;
}

/** OIDC provider, named by its issuer without `https://`, path included, as its ARN does. */
export function oidcProvider(event: CloudTrailEvent): Target {
  const found = arnTarget(event, 'oidc-provider', 'openIDConnectProviderArn');
  const issuer = /:oidc-provider\/(.+)$/.exec(found.arn ?? '')?.[1];
  if (issuer !== undefined && issuer !== '*') return { ...found, name: issuer };
  return { ...found, name: textParameter(event, 'url')?.replace(/^https:\/\//, '') ?? found.name };
}

/** `SAML provider okta`, `OIDC provider token.actions.githubusercontent.com`, or that the event does not name it. */
export function providerInWords(target: Target): string {
  const kind = target.kind === 'saml-provider' ? 'SAML provider' : 'OIDC provider';
  if (target.name !== '') return `${kind} ${target.name}`;
  return `${kind === 'SAML provider' ? 'a' : 'an'} ${kind} that the event does not name`;
}

/** `client id sts.amazonaws.com`, for a call that adds or removes one. */
export function clientIdInWords(event: CloudTrailEvent): string {
  const id = textParameter(event, 'clientID');
  return id === undefined ? 'a client id' : `client id ${id}`;
}

/** Issuer that a SAML metadata document in the request names (`entityID`). */
export function samlIssuer(event: CloudTrailEvent): string | undefined {
  const metadata = textParameter(event, 'sAMLMetadataDocument')?.slice(0, 100_000);
  return /\bentityID\s{0,9}=\s{0,9}["']([^"'<>]{1,1024})["']/.exec(metadata ?? '')?.[1];
}

/**
 * Whether someone other than IAM Identity Center acts on a provider that is named as Identity Center names its own
 * (`AWSSSO_…_DO_NOT_DELETE`); undefined when the event does not name the provider.
 */
export function outsiderOnIdentityCenterProvider(event: CloudTrailEvent): boolean | undefined {
  const { name } = samlProvider(event);
  if (name === '') return undefined;
  const actor = actorOf(event);
  const service = 'sso.amazonaws.com';
  return name.startsWith('AWSSSO_') && actor.name !== 'AWSServiceRoleForSSO' && actor.name !== service && actor.invokedBy !== service;
}

/** Issuers that sign tokens for every customer of theirs, not for one organisation. */
const shared = new Set(['token.actions.githubusercontent.com', 'gitlab.com', 'app.terraform.io', 'agent.buildkite.com']);

/** True for an issuer that is known to serve everybody; undefined for all others, which may do so too. */
export function isSharedIssuer(event: CloudTrailEvent): boolean | undefined {
  return shared.has(oidcProvider(event).name) ? true : undefined;
}
