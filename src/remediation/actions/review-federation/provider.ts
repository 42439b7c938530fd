import type { OidcProvider, SamlProvider } from '../../../account/entities.ts';

/** An identity provider as it is aimed at: its ARN, and what stands in it after the kind. */
export interface Provider {
  kind: 'saml-provider' | 'oidc-provider';
  arn: string;
  /** Name of a SAML provider; host and path of an OIDC one. */
  name: string;
}

/** What the state holds of a provider. */
export type HeldProvider =
  | { kind: 'saml'; provider: SamlProvider }
  | { kind: 'oidc'; provider: OidcProvider }
  | { kind: 'none' }
  | { kind: 'unknown' };
