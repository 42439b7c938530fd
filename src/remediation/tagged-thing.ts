import type { Tags } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import { mfaPlace } from '../catalogue/effects/mfa-devices.ts';
import { type TagHolder, tagHolders, tagsIn } from '../catalogue/effects/tag-holders.ts';
import { isAwsManaged } from '../kernel/aws-managed-policy.ts';
import type { Proposal, Target, TargetKind } from './action.ts';

/** Something in IAM that carries tags, with the words of its calls. */
export interface TaggedThing {
  holder: TagHolder;
  /** `User` of `TagUser`. */
  word: string;
  /** The parameter that names it, and its name, ARN or serial number. */
  parameter: string;
  name: string;
  tags: Tags;
  /** Whether keys that differ in case alone are one tag. */
  anyCase: boolean;
  /** `server certificate web`. */
  called: string;
  /** As the history keys its events: `user/alice`. */
  entity: string;
}

export type FoundTagged = { kind: 'thing'; thing: TaggedThing } | Extract<Proposal, { kind: 'refused' }>;

/** Kinds of targets that carry tags. */
export const taggedKinds = [
  'user',
  'role',
  'policy',
  'instance-profile',
  'server-certificate',
  'saml-provider',
  'oidc-provider',
  'mfa-device',
] as const satisfies readonly TargetKind[];

const kinds = {
  user: 'users',
  role: 'roles',
  policy: 'policies',
  'instance-profile': 'instanceProfiles',
  'server-certificate': 'serverCertificates',
  'saml-provider': 'samlProviders',
  'oidc-provider': 'oidcProviders',
  'mfa-device': 'mfaDevices',
} as const satisfies Readonly<Record<(typeof taggedKinds)[number], TagHolder>>;

/** What is aimed at and carries tags, or the refusal that none is known or that nobody can tag it. */
export function taggedThing(state: AccountState, target: Target): FoundTagged {
  const kind = taggedKinds.find((one) => one === target.kind);
  if (kind === undefined)
    return {
      kind: 'refused',
      reason: `A target of kind ${target.kind} carries no tags.`,
      instead: `Give one of ${taggedKinds.join(', ')}.`,
    };
  const holder = kinds[kind];
  const called = `${kind.replace('-', ' ').replace('saml', 'SAML').replace('oidc', 'OIDC').replace('mfa', 'MFA')} ${target.name}`;
  const byArn = ['policies', 'samlProviders', 'oidcProviders', 'mfaDevices'].includes(holder);
  const form = byArn
    ? /^arn:[a-z-]+:iam::(?:aws|\d{12}):(?:policy|saml-provider|oidc-provider|mfa)\/[\u0021-\u007e]+$/
    : /^[\w+=,.@-]{1,128}$/;
  if (!form.test(target.name))
    return {
      kind: 'refused',
      reason: `${called} is not named as IAM does it.`,
      instead: byArn ? 'Give the ARN as the account has it.' : 'Give the name as the account has it.',
    };
  if (isAwsManaged(target.name))
    return { kind: 'refused', reason: `Policy ${target.name} is managed by AWS, and takes no tags.`, instead: 'Tag a policy of your own.' };
  const tags = tagsIn(state, holder, target.name);
  const { name, isWhole } = nameIn(state, holder, target.name);
  if (tags === undefined)
    return {
      kind: 'refused',
      reason: isWhole ? `There is no ${called}.` : `Whether there is ${called} is not known.`,
      instead: 'Look at trailward show, or read the account again: trailward collect.',
    };
  // The facts of a user say that it has the device, and nothing of the device's tags: no change of them could be verified.
  const owner = holder === 'mfaDevices' ? mfaPlace(state, name)?.holder : undefined;
  if (owner !== undefined && owner.kind !== 'nobody')
    return {
      kind: 'refused',
      reason: `The ${called} is assigned to ${owner.kind === 'root' ? 'root' : `user ${owner.name}`}, and tags of assigned devices are not followed.`,
      instead: 'Change them by hand: aws iam tag-mfa-device, aws iam untag-mfa-device.',
    };
  const { word, name: parameter, anyCase } = tagHolders[holder];
  return {
    kind: 'thing',
    thing: { holder, word, parameter, name, tags, anyCase, called, entity: `${kind}/${byArn ? name : name.toLowerCase()}` },
  };
}

/** The name as the account writes it, and whether the state knows all of the kind. */
function nameIn(state: AccountState, holder: TagHolder, name: string): { name: string; isWhole: boolean } {
  if (holder === 'mfaDevices')
    return {
      name: mfaPlace(state, name)?.device.serial ?? name,
      isWhole: state.unassignedMfaDevices.whole.kind === 'known' && state.users.whole.kind === 'known',
    };
  const { by, whole } = state[holder];
  const found = by.get(holder === 'policies' || holder === 'samlProviders' || holder === 'oidcProviders' ? name : name.toLowerCase());
  return { name: found !== undefined && 'name' in found && holder !== 'policies' ? found.name : name, isWhole: whole.kind === 'known' };
}
