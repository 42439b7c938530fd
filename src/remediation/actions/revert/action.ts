import { findEntry } from '../../../catalogue/find-entry.ts';
import { observe } from '../../../catalogue/observe.ts';
import { type ActionContext, type Draft, defineAction, type PastChange, type Proposal } from '../../action.ts';
import { calls } from '../../calls.generated.ts';
import { changedSince } from './changed-since.ts';
import { mergedCalls } from './merged-calls.ts';
import { underCurrentNames } from './under-current-names.ts';

export const action = defineAction({
  id: 'revert',
  family: 'account',
  about:
    'Takes back one change of the ingested history by its event id: what the catalogue says undoes it, from the account as it was just before. What has changed in the same entities since is looked at first. A later change to the same facts is a conflict and refuses the revert, naming the events; later statements of a policy document that the event did not touch are kept.',
  reversal: 'The change is made again, as it was.',
  risk: 'R3',
  targets: ['event'],
  parameters: {},
  calls: calls.map(({ service, action: name }) => `${service}:${name}`),
  plan,
});

function plan({ target, past, state }: ActionContext): Proposal {
  const change = past?.(target.name);
  if (past === undefined)
    return {
      kind: 'refused',
      reason: 'A revert needs the history of the account.',
      instead: 'Run it in a workspace: trailward init, trailward ingest.',
    };
  if (change === undefined)
    return {
      kind: 'refused',
      reason: `The history has no change with the event id ${target.name}.`,
      instead: 'Find it with trailward log.',
    };
  const { event, before } = change;
  if (event.errorCode !== undefined)
    return { kind: 'nothing', reason: `AWS refused ${event.eventName} (${event.errorCode}), so there is nothing to take back.` };
  const history = findEntry(event.eventSource, event.eventName)?.history;
  if (history === undefined)
    return {
      kind: 'refused',
      reason: `How ${event.eventName} is taken back is not known.`,
      instead: `Read trailward explain ${event.eventName}, and take it back by hand.`,
    };
  const inverse = history.inverse(before, event);
  if (inverse.kind === 'irreversible')
    return { kind: 'refused', reason: `${event.eventName} cannot be taken back: ${inverse.reason}`, instead: inverse.instead };
  if (inverse.kind === 'unknown')
    return {
      kind: 'refused',
      reason: `How to take it back is not known: ${inverse.reason}`,
      instead: 'Collect the account and ingest the logs before the change, then try again.',
    };
  if (inverse.calls.length === 0)
    return { kind: 'nothing', reason: `${event.eventName} changed nothing, so there is nothing to take back.` };
  const since = changedSince(change, state);
  if (since.kind === 'undone') return { kind: 'nothing', reason: `What ${event.eventName} changed is as it was before it already.` };
  if (since.kind === 'conflict')
    return {
      kind: 'refused',
      reason: `What ${event.eventName} changed was changed again since: ${since.facts.slice(0, 5).join('; ')}.${laterEvents(change)}`,
      instead: 'Revert the later changes first, the newest first, or make the change that you want by its own action.',
    };
  if (since.kind === 'unknown')
    return {
      kind: 'refused',
      reason: `Whether what ${event.eventName} changed still stands is not known: ${since.facts.slice(0, 5).join('; ')}.`,
      instead: 'Read the account first: trailward collect.',
    };
  const merged = mergedCalls(underCurrentNames(inverse.calls, change.after, state), change, state);
  if (merged.kind === 'conflict')
    return { kind: 'refused', reason: merged.reason, instead: 'Edit the document by hand, or by trailward plan --action narrow-policy.' };
  const { summary } = observe(event).change;
  const steps = merged.calls.map(
    (call): Draft => ({ title: `Take back ${event.eventName} by ${call.action}`, why: `It takes this back: ${summary}`, call }),
  );
  return proposed(steps, change, merged.kept, inverse.kind === 'partly' ? inverse.lost : [], since.others);
}

function proposed(
  steps: readonly Draft[],
  { event }: PastChange,
  kept: readonly string[],
  lost: readonly string[],
  others: readonly string[],
): Proposal {
  return {
    kind: 'steps',
    title: `Revert ${event.eventName} of ${event.eventTime} (${event.eventID})`,
    steps,
    notes: [
      ...kept,
      ...lost.map((what) => `This does not come back: ${what}`),
      ...(others.length === 0 ? [] : [`Since then, and left as it is: ${others.slice(0, 10).join('; ')}.`]),
    ],
  };
}

function laterEvents({ since }: PastChange): string {
  if (since.length === 0) return ' No event of the history tells by what.';
  return ` Later events: ${since
    .slice(-5)
    .map(({ eventName, eventTime, eventID }) => `${eventName} at ${eventTime} (${eventID})`)
    .join(', ')}.`;
}
