import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter, parameter, textParameter } from '../../events/fields.ts';
import { asArray, asObject, asString } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { application, nameIt } from '../words/identity-center.ts';
import { hasParameters } from '../words/settings.ts';
import { shortList } from '../words/short-list.ts';
import { nameInArn } from '../words/targets.ts';

const grants = new Map([
  ['authorization_code', 'the authorisation code grant'],
  ['refresh_token', 'the refresh token grant'],
  ['urn:ietf:params:oauth:grant-type:jwt-bearer', 'the JWT bearer grant'],
  ['urn:ietf:params:oauth:grant-type:token-exchange', 'the token exchange grant'],
]);

export const PutApplicationGrant = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'PutApplicationGrant',
  kind: 'change',
  access: 'write',
  title: 'Set one of the ways in which an application gets tokens',
  does: 'Adds or replaces one OAuth grant of one application: a way in which it may get tokens of Identity Center. Authorisation code sends users through a redirect; JWT bearer exchanges tokens of trusted token issuers; refresh token renews a token; token exchange takes the token of another application.',
  doesNot: [
    'It issues no token, and lets nobody call as the application: PutApplicationAuthenticationMethod does that.',
    'It gives no access beyond that of the user whom the token stands for.',
    'It removes no other grant: each kind stands by itself.',
  ],
  appears:
    'From the CLI, an SDK or infrastructure code, from the console, and when an AWS service sets up its own application. Recorded in the Region of the instance.',
  reading: {
    target: '`applicationArn` is the application that gains the grant.',
    parameters: {
      applicationArn: 'Application that gains the grant.',
      grantType: '`authorization_code`, `refresh_token`, or the URN of JWT bearer or token exchange.',
      grant:
        'The settings: `authorizationCode.redirectUris`, or `jwtBearer.authorizedTokenIssuers` with `trustedTokenIssuerArn` and `authorizedAudiences`.',
    },
  },
  target: application,
  phrase: (event) => ({
    did: 'set',
    todo: 'set',
    what: `${grants.get(textParameter(event, 'grantType') ?? '') ?? 'a grant'} of ${nameIt(application(event))}${details(event)}`,
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'Tokens of an outside issuer are accepted in exchange for tokens of Identity Center.',
      when: 'The grant is JWT bearer, and the issuer or an audience is not yours.',
      holds: (event) => unlessType(event, 'urn:ietf:params:oauth:grant-type:jwt-bearer'),
    },
    {
      risk: 'Authorisation codes of users go to an address of the actor, or over a line that others can read.',
      when: 'The grant is authorisation code with a redirect address that is not yours or does not use https.',
      holds: (event) => {
        const uris = redirects(event);
        if (uris.some((uri) => /^http:\/\/(?!localhost|127\.|\[::1\])/.test(uri))) return true;
        return unlessType(event, 'authorization_code');
      },
    },
    {
      risk: 'A token once got can be renewed for long after the user has left the screen.',
      when: 'The grant is refresh token.',
      holds: (event) => {
        const type = textParameter(event, 'grantType');
        return type === undefined ? undefined : type === 'refresh_token';
      },
    },
  ],
  benign: ['Trusted identity propagation is set up for a service.', 'The address of an application changes, and its redirect with it.'],
  verify: [
    'Check every redirect address, issuer and audience in `grant`.',
    'Read the authentication method of the application: it says who can use the grant.',
    'Ask the owner of the application.',
  ],
  related: [
    'sso:CreateTrustedTokenIssuer',
    'sso:PutApplicationAuthenticationMethod',
    'sso:PutApplicationAccessScope',
    'sso:DeleteApplicationGrant',
    'sso:CreateApplication',
  ],
  remediations: ['review-federation', 'contain-principal'],
  attack: ['T1484.002', 'T1550.001'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PutApplicationGrant.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/customermanagedapps-saml2-oauth2.html',
  ],
});

function unlessType(event: CloudTrailEvent, type: string): false | undefined {
  return hasParameters(event) && textParameter(event, 'grantType') !== type ? false : undefined;
}

function redirects(event: CloudTrailEvent): string[] {
  return listParameter(event, 'grant', 'authorizationCode', 'redirectUris');
}

function details(event: CloudTrailEvent): string {
  const issuers = asArray(parameter(event, 'grant', 'jwtBearer', 'authorizedTokenIssuers')).flatMap(
    (item) => asString(asObject(item)?.trustedTokenIssuerArn) ?? [],
  );
  if (issuers.length > 0) return `, which accepts trusted token issuer ${shortList(issuers.map(nameInArn))}`;
  const uris = redirects(event);
  return uris.length === 0 ? '' : `, which redirects to ${shortList(uris)}`;
}
