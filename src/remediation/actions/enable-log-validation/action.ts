import { trailCall } from '../../../catalogue/effects/trail-call.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { ownTrail } from '../../own-trail.ts';
import { unreadPart } from '../../unread-part.ts';

export const action = defineAction({
  id: 'enable-log-validation',
  family: 'trail',
  about:
    'Turns on log file validation. CloudTrail then delivers a signed digest every hour, by which log files that were changed or removed are found out. It holds for log files from then on, not for those that are there. No other setting of the trail changes.',
  reversal: 'Validation is turned off again. The chain of digests then ends.',
  risk: 'R1',
  targets: ['trail'],
  parameters: {},
  calls: ['cloudtrail:UpdateTrail'],
  plan,
});

function plan({ state, target }: ActionContext): Proposal {
  const found = ownTrail(state, target);
  if (found.kind === 'refused') return found;
  const { trail, notes } = found;
  const { arn, name, validation } = trail;
  const unread = unreadPart({ [`Whether trail ${name} validates its log files`]: validation });
  if (unread !== undefined) return unread;
  if (validation.kind === 'known' && validation.value) return { kind: 'nothing', reason: `Trail ${name} validates its log files already.` };
  return {
    kind: 'steps',
    title: `Validate the log files of trail ${name}`,
    steps: [
      {
        title: `Turn on log file validation of trail ${name}`,
        why: 'Without digests nobody can tell whether log files still say what CloudTrail wrote.',
        call: trailCall(arn, 'UpdateTrail', { Name: arn, EnableLogFileValidation: true }),
      },
    ],
    notes: [...notes, 'Somebody has to look at the digests: aws cloudtrail validate-logs does.'],
  };
}
