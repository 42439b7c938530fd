import type { Policy } from '../../../account/entities.ts';
import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import { holdersOf } from '../../../catalogue/effects/holders-of.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { type ActionContext, type CallDraft, defineAction, type Proposal } from '../../action.ts';
import { knowsEveryHolder } from '../../knows-every-holder.ts';
import { ownPolicy } from '../../own-policy.ts';
import { shownSince } from '../../shown-since.ts';

export const action = defineAction({
  id: 'delete-unused-policy',
  family: 'policies',
  about:
    "Deletes one customer-managed policy that is attached to nothing, is nobody's permissions boundary, and has been so for a grace. All versions are deleted before it, and every document is in the plan. Only what the account itself shows is looked at: a permission set of IAM Identity Center may ask for a policy of this name in other accounts.",
  reversal:
    'A policy of the same name, path and documents can be made, with another unique id and other version ids. What names the old unique id does not find it.',
  risk: 'R3',
  targets: ['policy'],
  parameters: {
    days: {
      about: 'Grace: days that the policy must have been attached to nothing.',
      type: { kind: 'number', min: 1, max: 3_650 },
      default: '90',
    },
    since: {
      about: 'Day since which the ingested history holds every IAM event of the account, 2025-06-01, where you know it.',
      type: { kind: 'text' },
    },
  },
  calls: ['iam:DeletePolicyVersion', 'iam:DeletePolicy'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, partition, target } = context;
  if (
    state.policies.whole.kind === 'known' &&
    /^arn:[^:]+:iam::\d{12}:policy\//.test(target.name) &&
    state.policies.by.get(target.name) === undefined
  )
    return { kind: 'nothing', reason: `There is no policy ${target.name}.` };
  const found = ownPolicy(state, partition, target.name);
  if (found.kind === 'refused') return found;
  const { policy } = found;
  const reason = inUse(context, policy) ?? tooSoon(context, policy) ?? untold(policy);
  if (reason !== undefined) return reason;
  const standing = knownValue(policy.defaultVersion);
  const others = Object.keys(policy.versions.items).filter((id) => id !== standing);
  const versions = others.map(
    (id): CallDraft => ({
      title: `Delete version ${id} of policy ${policy.arn}`,
      why: 'AWS deletes a policy only when the default version is its last.',
      call: { service: 'iam', action: 'DeletePolicyVersion', parameters: { PolicyArn: policy.arn, VersionId: id } },
    }),
  );
  return {
    kind: 'steps',
    title: `Delete unused policy ${policy.arn}`,
    steps: [
      ...versions,
      {
        title: `Delete policy ${policy.arn}`,
        why: 'A policy that nobody has can be attached again by whoever may attach, and nobody looks at it any more.',
        call: { service: 'iam', action: 'DeletePolicy', parameters: { PolicyArn: policy.arn } },
        risk: 'R3',
      },
    ],
    notes: [
      'Whether it was a permissions boundary within the grace cannot be told, because the events of boundaries are kept by user and role.',
      'If a permission set of IAM Identity Center refers to a policy of this name, giving it out to this account fails without the policy.',
    ],
  };
}

function inUse({ state }: ActionContext, { arn }: Policy): Proposal | undefined {
  const { policy, boundary } = holdersOf;
  const uses = [
    ...policy.users(state, arn).map((name) => `attached to user ${name}`),
    ...policy.groups(state, arn).map((name) => `attached to group ${name}`),
    ...policy.roles(state, arn).map((name) => `attached to role ${name}`),
    ...boundary.users(state, arn).map((name) => `the boundary of user ${name}`),
    ...boundary.roles(state, arn).map((name) => `the boundary of role ${name}`),
  ];
  if (uses.length > 0)
    return {
      kind: 'refused',
      reason: `Policy ${arn} is ${uses.slice(0, 5).join(', ')}.`,
      instead: 'Detach it first, one entity at a time, and wait the grace: trailward plan --action detach-policy.',
    };
  return knowsEveryHolder(state)
    ? undefined
    : {
        kind: 'refused',
        reason: `Whether something uses policy ${arn} is not known.`,
        instead: 'Read the account first: trailward collect.',
      };
}

/** It must have been out of use for the grace, as far as anybody can tell. */
function tooSoon(context: ActionContext, { arn, created }: Policy): Proposal | undefined {
  const { now, number, events } = context;
  const days = number('days') ?? 90;
  const wait = (reason: string): Proposal => ({ kind: 'refused', reason, instead: `Wait until it has been out of use for ${days} days.` });
  const unclear = (reason: string): Proposal => ({
    kind: 'refused',
    reason,
    instead: 'Ingest the CloudTrail logs of the grace, and say how far back they go if that is what is missing: --param since=DAY.',
  });
  const made = knownValue(created);
  if (made === undefined)
    return {
      kind: 'refused',
      reason: `When policy ${arn} was created is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const age = secondsBetween(made, now) / 86_400;
  if (!(age >= days)) return wait(`Policy ${arn} was created at ${made}, less than ${days} days ago.`);
  if (events === undefined) return unclear(`When policy ${arn} was last attached is not known, because no history was ingested.`);
  const last = events(`policy/${arn}`).findLast(
    ({ eventName, errorCode }) => /^(?:Attach|Detach)/.test(eventName) && (errorCode ?? '') === '',
  );
  if (last !== undefined && !(secondsBetween(last.eventTime, now) / 86_400 >= days))
    return wait(`Policy ${arn} was attached or detached at ${last.eventTime}, less than ${days} days ago.`);
  const shown = shownSince(context, `policy/${arn}`);
  return shown !== undefined && shown >= days
    ? undefined
    : unclear(`When policy ${arn} was last attached is not known: the ingested history shows ${shown ?? 0} days of it.`);
}

/** Nothing is deleted of which no copy is in the plan. */
function untold({ arn, versions, defaultVersion }: Policy): Proposal | undefined {
  const missing = Object.values(versions.items).some(({ document }) => document.kind !== 'known');
  const standing = knownValue(defaultVersion);
  return missing || versions.whole.kind !== 'known' || standing === undefined || memberAt(versions, standing) === undefined
    ? {
        kind: 'refused',
        reason: `Not every version of policy ${arn} is known, and AWS keeps no copy of what is deleted.`,
        instead: 'Read the account first: trailward collect.',
      }
    : undefined;
}
