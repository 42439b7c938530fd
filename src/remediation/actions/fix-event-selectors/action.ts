import { knownValue } from '../../../account/part.ts';
import { defaultSelectors } from '../../../account/trail-selectors.ts';
import { selectorParameters } from '../../../catalogue/effects/event-selectors.ts';
import { trailCall } from '../../../catalogue/effects/trail-call.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { allManagementEvents } from '../../all-management-events.ts';
import { ownTrail } from '../../own-trail.ts';
import { recordingTwice } from '../../recording-twice.ts';
import { unreadPart } from '../../unread-part.ts';

export const action = defineAction({
  id: 'fix-event-selectors',
  family: 'trail',
  about:
    'Has a trail record all management events, those that read and those that write, of every service. Of the selectors no more is changed than that takes: data events and all else that they record stay, and basic selectors stay basic, advanced ones advanced, because they are put as a whole, and either kind replaces the other.',
  reversal: 'The selectors are put back as they were.',
  risk: 'R1',
  targets: ['trail'],
  parameters: {},
  calls: ['cloudtrail:PutEventSelectors'],
  plan,
});

function plan({ state, target }: ActionContext): Proposal {
  const found = ownTrail(state, target);
  if (found.kind === 'refused') return found;
  const { trail, notes } = found;
  const { arn, name } = trail;
  const unread = unreadPart({ [`What trail ${name} records`]: trail.selectors });
  if (unread !== undefined) return unread;
  const fixed = allManagementEvents(knownValue(trail.selectors) ?? defaultSelectors);
  if (fixed.kind === 'complete') return { kind: 'nothing', reason: `Trail ${name} records all management events already.` };
  if (fixed.kind === 'full')
    return {
      kind: 'refused',
      reason: `Trail ${name} has as many selectors as CloudTrail takes, and each decides which data events are recorded.`,
      instead: 'Bring two of them together by hand, then plan again.',
    };
  return {
    kind: 'steps',
    title: `Record all management events by trail ${name}`,
    steps: [
      {
        title: `Put selectors that record all management events on trail ${name}`,
        why: 'What the selectors leave out nobody can look into later.',
        call: trailCall(arn, 'PutEventSelectors', { TrailName: arn, ...selectorParameters(fixed.selectors) }),
      },
    ],
    notes: [
      ...notes,
      ...(knownValue(trail.logging) === false
        ? [
            `Trail ${name} is stopped, and records nothing before it is started: trailward plan --action start-logging --target trail:${arn}`,
          ]
        : []),
      ...recordingTwice(state, arn),
    ],
  };
}
