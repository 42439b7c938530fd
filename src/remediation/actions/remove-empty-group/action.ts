import type { Group } from '../../../account/entities.ts';
import { knownValue } from '../../../account/part.ts';
import { withoutMembers } from '../../../catalogue/effects/membership-keys.ts';
import { observe } from '../../../catalogue/observe.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { type ActionContext, type CallDraft, defineAction, type Proposal } from '../../action.ts';
import { afterDays } from '../../after-days.ts';
import { arnMentions } from '../../arn-mentions.ts';
import { capitalised } from '../../capitalised.ts';
import { iamArn } from '../../iam-arn.ts';
import { policyHolder } from '../../policy-holder.ts';
import { shownSince } from '../../shown-since.ts';

export const action = defineAction({
  id: 'remove-empty-group',
  family: 'policies',
  about:
    'Deletes one group that is known to have no members, for a grace as far as anybody can tell. Its policies are detached and its inline policies deleted first, and every document is in the plan. Where the history does not tell since when it is empty, the grace begins with the plan. A group with members is never emptied.',
  reversal: 'A group of the same name, path and policies can be made again, with another unique id.',
  risk: 'R3',
  targets: ['group'],
  parameters: {
    'grace-days': { about: 'Days that the group must have been empty.', type: { kind: 'number', min: 1, max: 3_650 }, default: '30' },
    since: {
      about: 'Day since which the ingested history holds every IAM event of the account, 2025-06-01, where you know it.',
      type: { kind: 'text' },
    },
  },
  calls: ['iam:DetachGroupPolicy', 'iam:DeleteGroupPolicy', 'iam:DeleteGroup'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, partition, now, number } = context;
  if (state.groups.whole.kind === 'known' && state.groups.by.get(target.name.toLowerCase()) === undefined)
    return { kind: 'nothing', reason: `There is no group ${target.name}.` };
  const found = policyHolder(state, target);
  if (found.kind === 'refused') return found;
  const { called, name } = found.holder;
  const group = state.groups.by.get(name.toLowerCase());
  if (group === undefined)
    return { kind: 'refused', reason: `There is no ${called}.`, instead: 'Read the account again: trailward collect.' };
  const refused = hasMembers(context, group) ?? untold(group);
  if (refused !== undefined) return refused;
  const days = number('grace-days') ?? 30;
  const since = emptySince(context, group);
  const ready = afterDays(since?.at ?? now, days);
  const path = knownValue(group.path);
  const arn = path === undefined ? undefined : iamArn({ account: state.account, partition }, 'group', name, path);
  return {
    kind: 'steps',
    title: `Delete empty ${called}`,
    steps: [
      ...policiesOff(group),
      {
        title: `Delete ${called}`,
        why: 'One call would put a user into it, and nobody reviews what an empty group allows.',
        call: { service: 'iam', action: 'DeleteGroup', parameters: { GroupName: name } },
        risk: 'R3',
      },
    ],
    breaks: (arn === undefined ? [] : arnMentions(state, arn)).map(
      (words) => `${capitalised(words)} names ${called}, and will mean nothing by it.`,
    ),
    notes: [
      since === undefined
        ? `Since when ${called} is empty is not known, so the grace of ${days} days begins now.`
        : `${capitalised(called)} is empty since ${since.at} at least, by ${since.by}. The grace is ${days} days.`,
    ],
    ...(secondsBetween(now, ready) > 0 ? { notBefore: ready } : {}),
  };
}

function hasMembers({ state }: ActionContext, { name, id }: Group): Proposal | undefined {
  const { members } = withoutMembers(state, name);
  if (members.length > 0)
    return {
      kind: 'refused',
      reason: `Group ${name} has ${members.length === 1 ? 'a member' : `${members.length} members`}: ${members.slice(0, 5).join(', ')}.`,
      instead: 'Leave it, or take each member out on its own: trailward plan --action remove-group-member.',
    };
  const isTold =
    state.users.whole.kind === 'known' &&
    [...state.users.by.values()].every(({ groups }) => groups.whole.kind === 'known') &&
    id.kind === 'known';
  return isTold
    ? undefined
    : { kind: 'refused', reason: `Whether group ${name} has members is not known.`, instead: 'Read the account first: trailward collect.' };
}

/** Nothing is deleted of which no copy is in the plan. */
function untold({ name, inline, attached }: Group): Proposal | undefined {
  const isTold =
    inline.whole.kind === 'known' && attached.whole.kind === 'known' && Object.values(inline.items).every(({ kind }) => kind === 'known');
  return isTold
    ? undefined
    : { kind: 'refused', reason: `Not every policy of group ${name} is known.`, instead: 'Read the account first: trailward collect.' };
}

/** The last time that somebody came or went, or else how far the history reaches without that. */
function emptySince(context: ActionContext, { name, created }: Group): { at: string; by: string } | undefined {
  const { events, now } = context;
  const entity = `group/${name.toLowerCase()}`;
  const last = (events?.(entity) ?? [])
    .map(observe)
    .findLast(
      ({ change }) => change.outcome === 'succeeded' && ['AddUserToGroup', 'RemoveUserFromGroup', 'CreateGroup'].includes(change.eventName),
    );
  if (last !== undefined && secondsBetween(last.change.time, now) >= 0) return { at: last.change.time, by: `event ${last.event.eventID}` };
  const shown = shownSince(context, entity);
  if (shown === undefined) return undefined;
  const [from, made] = [afterDays(now, -shown), knownValue(created)];
  // Before it was made it was no empty group either.
  return { at: made !== undefined && secondsBetween(from, made) > 0 ? made : from, by: 'the ingested history' };
}

function policiesOff({ name, inline, attached }: Group): CallDraft[] {
  const why = 'AWS deletes a group only once it has no policy.';
  return [
    ...Object.keys(attached.items).map(
      (arn): CallDraft => ({
        title: `Detach policy ${arn} from group ${name}`,
        why,
        call: { service: 'iam', action: 'DetachGroupPolicy', parameters: { GroupName: name, PolicyArn: arn } },
      }),
    ),
    ...Object.keys(inline.items).map(
      (policy): CallDraft => ({
        title: `Delete inline policy ${policy} of group ${name}`,
        why: `${why} The plan holds the document.`,
        call: { service: 'iam', action: 'DeleteGroupPolicy', parameters: { GroupName: name, PolicyName: policy } },
      }),
    ),
  ];
}
