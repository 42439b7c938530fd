import { trailCall } from '../../../catalogue/effects/trail-call.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { ownTrail } from '../../own-trail.ts';
import { recordingTwice } from '../../recording-twice.ts';
import { unreadPart } from '../../unread-part.ts';

export const action = defineAction({
  id: 'start-logging',
  family: 'trail',
  about:
    'Starts a trail that was stopped, in its home Region. It records from then on; what happened while it was stopped is in none of its log files, only for 90 days in the event history of CloudTrail. What it records, and where it delivers, stays as it is.',
  reversal: 'The trail is stopped again, as it was. Log files that it delivered stay.',
  risk: 'R0',
  targets: ['trail'],
  parameters: {},
  calls: ['cloudtrail:StartLogging'],
  plan,
});

function plan({ state, target }: ActionContext): Proposal {
  const found = ownTrail(state, target);
  if (found.kind === 'refused') return found;
  const { trail, notes } = found;
  const { arn, name, logging, deliveryError } = trail;
  const unread = unreadPart({ [`Whether trail ${name} records`]: logging });
  if (unread !== undefined) return unread;
  if (logging.kind === 'known' && logging.value) return { kind: 'nothing', reason: `Trail ${name} records already.` };
  const failed =
    deliveryError.kind === 'known' && deliveryError.value !== ''
      ? [
          `The last delivery of trail ${name} failed with ${deliveryError.value}. Put its bucket and the policy of the bucket right as well, or nothing arrives there.`,
        ]
      : [];
  return {
    kind: 'steps',
    title: `Start trail ${name}`,
    steps: [
      {
        title: `Start trail ${name}`,
        why: 'Nothing that happens while it is stopped is in its log files.',
        call: trailCall(arn, 'StartLogging', { Name: arn }),
      },
    ],
    notes: [...notes, ...failed, ...recordingTwice(state, arn)],
    next: [
      'Find out who stopped it, and what happened since: the events are StopLogging, and whatever the event history of CloudTrail has of the time after it.',
    ],
  };
}
