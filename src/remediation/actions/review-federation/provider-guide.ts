import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import { observe } from '../../../catalogue/observe.ts';
import type { ActionContext, Guide } from '../../action.ts';
import { arnMentions } from '../../arn-mentions.ts';
import { oidcCommands } from './oidc-commands.ts';
import type { HeldProvider, Provider } from './provider.ts';
import { providerPython } from './provider-python.ts';
import { samlCommands } from './saml-commands.ts';

/** What to compare of one provider, and what follows when it is not yours. */
export function providerGuide({ state, events }: Pick<ActionContext, 'state' | 'events'>, provider: Provider): Guide {
  const { kind, arn, name } = provider;
  const held = heldProvider(state, provider);
  const isSaml = kind === 'saml-provider';
  const trusting = arnMentions(state, arn).flatMap((words) => /^the trust policy of role (.+)$/.exec(words)?.[1] ?? []);
  const changes = (events?.(`${kind}/${arn}`) ?? []).map(observe).filter(({ change }) => change.outcome === 'succeeded');
  return {
    title: `Compare the ${isSaml ? 'SAML' : 'OIDC'} provider ${name} with the one that you run`,
    forWhom: 'whoever runs the identity provider, together with an administrator of the account',
    why: 'Whoever can change the provider, or stands behind another one, can sign in to every role that trusts it, as anybody.',
    console: [
      ...(isSaml ? samlSteps(name, held) : oidcSteps(name, held)),
      trusting.length === 0
        ? `No role of the account is known to trust ${name}. Look at the trust policies if some were not read.`
        : `These roles trust it: ${trusting.join(', ')}. Ask of each whether people from there are meant to get in.`,
      isSaml
        ? 'Where it is not yours: put the metadata of your own identity provider into it, or delete it once nobody signs in through it.'
        : 'Where it is not yours: take out the client ids and thumbprints that are not, or delete it once nothing signs in through it.',
      'Before either, make sure that you can sign in without it, by a user or role that is kept for emergencies.',
    ],
    cli: isSaml ? samlCommands(arn) : oidcCommands(arn, name),
    python: providerPython(provider),
    notes: [
      ...(held.kind === 'none'
        ? [
            `There is no provider ${arn} now. Roles that trust it let nobody in through it until it is there again, whoever makes it: change their trust, or make it anew with your own values.`,
          ]
        : []),
      ...(held.kind === 'unknown' ? ['Trailward has not read the provider: trailward collect.'] : []),
      ...changes.slice(-5).map(({ change }) => `${change.time}: ${change.summary}`),
      `End sessions that it let in wrongly, role by role: trailward plan --action revoke-sessions --target role:${trusting[0] ?? 'NAME'}`,
      ...(isSaml
        ? []
        : [
            `Roles should say for whom they are there: trailward plan --action add-federation-condition --target role:${trusting[0] ?? 'NAME'}`,
          ]),
    ],
  };
}

function heldProvider(state: AccountState, { kind, arn }: Provider): HeldProvider {
  const { by, whole } = kind === 'saml-provider' ? state.samlProviders : state.oidcProviders;
  const saml = kind === 'saml-provider' ? state.samlProviders.by.get(arn) : undefined;
  const oidc = kind === 'oidc-provider' ? state.oidcProviders.by.get(arn) : undefined;
  if (saml !== undefined) return { kind: 'saml', provider: saml };
  if (oidc !== undefined) return { kind: 'oidc', provider: oidc };
  return whole.kind === 'known' && !by.has(arn) ? { kind: 'none' } : { kind: 'unknown' };
}

function samlSteps(name: string, held: HeldProvider): string[] {
  const provider = held.kind === 'saml' ? held.provider : undefined;
  const until = provider === undefined ? undefined : knownValue(provider.validUntil);
  const digest = provider === undefined ? undefined : knownValue(provider.metadataDigest);
  return [
    `Open IAM, then Identity providers, and choose ${name}.`,
    'Download its metadata, and get the metadata of your identity provider from that itself, never from a mail or a ticket.',
    'Compare the entity id, the addresses of sign-on, and every signing certificate: the two must be the same in each.',
    ...(digest === undefined
      ? []
      : [`The metadata had the SHA-256 ${digest} when Trailward read it; the commands below tell the one of now.`]),
    ...(until === undefined ? [] : [`The metadata says that it is valid until ${until}. Renew it before then.`]),
  ];
}

function oidcSteps(name: string, held: HeldProvider): string[] {
  const provider = held.kind === 'oidc' ? held.provider : undefined;
  const clients = provider === undefined ? [] : Object.keys(provider.clientIds.items);
  const thumbprints = provider === undefined ? [] : (knownValue(provider.thumbprints) ?? []);
  return [
    `Open IAM, then Identity providers, and choose ${name}.`,
    `Look whether https://${name} is the address of your provider to the letter: a path or a letter more is somebody else's.`,
    ...(clients.length === 0
      ? ['Compare the client ids, which IAM calls audiences, with those that you gave out.']
      : [`Its client ids are ${clients.join(', ')}. Each must be one that you gave out.`]),
    ...(thumbprints.length === 0
      ? ['Compare the thumbprints with that of the authority that signs for the address.']
      : [`Its thumbprints are ${thumbprints.join(', ')}. Compare them with that of the authority that signs for the address.`]),
    'AWS asks its own list of authorities first, and the thumbprints only where the address is signed by another, so that a thumbprint of a public authority proves little.',
  ];
}
