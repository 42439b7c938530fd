import type { Policy } from '../../../account/entities.ts';
import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import { holdersOf } from '../../../catalogue/effects/holders-of.ts';
import type { ActionContext, CallDraft, Proposal } from '../../action.ts';
import { callsLost } from '../../calls-lost.ts';
import { iamQuota } from '../../iam-quota.ts';
import { ownPolicy } from '../../own-policy.ts';
import { principalsUnderPolicy } from '../../principals-under-policy.ts';
import { unfitDocument } from '../../unfit-document.ts';
import type { Narrowed } from './narrowed.ts';

/** A new default version of a customer-managed policy, after room was made for it where it has as many as it can. */
export function narrowManaged(context: ActionContext, narrow: (text: string) => Narrowed): Proposal {
  const { state, partition, target } = context;
  const found = ownPolicy(state, partition, target.name);
  if (found.kind === 'refused') return found;
  const { policy } = found;
  const { arn, versions } = policy;
  const now = knownValue(policy.defaultVersion);
  const version = now === undefined ? undefined : memberAt(versions, now);
  const text = version === undefined ? undefined : knownValue(version.document);
  if (now === undefined || text === undefined || versions.whole.kind !== 'known')
    return {
      kind: 'refused',
      reason: `What policy ${arn} says and which versions it has is not all known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const result = narrow(text);
  if (result.kind !== 'document') return result;
  const { document, notes } = result;
  const unfit = unfitDocument(state, document, { kind: 'managed' });
  if (unfit !== undefined) return unfit;
  const room = roomFor(policy, now, iamQuota(state, 'VersionsPerPolicyQuota'));
  if (room.kind === 'refused') return room;
  const bounded = [
    ...holdersOf.boundary.users(state, arn).map((name) => `user ${name}`),
    ...holdersOf.boundary.roles(state, arn).map((name) => `role ${name}`),
  ];
  return {
    kind: 'steps',
    title: `Narrow policy ${arn}`,
    steps: [
      ...room.drafts,
      {
        title: `Store policy ${arn} without what is not needed, as its new default version`,
        why: 'What nobody needs is not granted. All else in the document stays as it is, and the old version stays to go back to.',
        call: {
          service: 'iam',
          action: 'CreatePolicyVersion',
          parameters: { PolicyArn: arn, PolicyDocument: document, SetAsDefault: true },
        },
      },
    ],
    breaks: [
      ...callsLost(context, {
        principals: principalsUnderPolicy(state, arn),
        change: (held) => (held.isManaged && held.policy === arn ? { ...held, document } : held),
      }),
      ...(bounded.length === 0
        ? []
        : [
            `The policy is the permissions boundary of ${bounded.slice(0, 5).join(', ')}: what is taken out of it, no other policy gives them.`,
          ]),
    ],
    notes: [...notes, ...room.notes],
  };
}

type Room = { kind: 'room'; drafts: readonly CallDraft[]; notes: readonly string[] } | Extract<Proposal, { kind: 'refused' }>;

/** Deletes the oldest version that is not the default where there is no room for one more. */
function roomFor({ arn, versions }: Policy, now: string, most: number): Room {
  const ids = Object.keys(versions.items);
  if (ids.length < most) return { kind: 'room', drafts: [], notes: [] };
  const [oldest] = ids.filter((id) => id !== now && /^v\d+$/.test(id)).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  const version = oldest === undefined ? undefined : memberAt(versions, oldest);
  if (oldest === undefined || version?.document.kind !== 'known')
    return {
      kind: 'refused',
      reason: `Policy ${arn} has ${ids.length} versions, and what the oldest says is not known, so it is not deleted.`,
      instead: 'Read the account first: trailward collect.',
    };
  return {
    kind: 'room',
    drafts: [
      {
        title: `Delete version ${oldest} of policy ${arn}`,
        why: `The policy has ${ids.length} versions, and AWS takes no more. This is the oldest that is not the default; the plan holds its document.`,
        call: { service: 'iam', action: 'DeletePolicyVersion', parameters: { PolicyArn: arn, VersionId: oldest } },
      },
    ],
    notes: [`The version id ${oldest} is lost: rolled back, its document comes back under a new one.`],
  };
}
