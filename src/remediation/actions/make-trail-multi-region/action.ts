import { knownValue } from '../../../account/part.ts';
import { trailCall } from '../../../catalogue/effects/trail-call.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { ownTrail } from '../../own-trail.ts';
import { recordingTwice } from '../../recording-twice.ts';
import { unreadPart } from '../../unread-part.ts';

export const action = defineAction({
  id: 'make-trail-multi-region',
  family: 'trail',
  about:
    'Has a trail record every Region, those that AWS adds later among them, and the events of global services such as IAM. Bucket, encryption and selectors stay, and hold for all Regions then. The trail stays at home where it is.',
  reversal:
    'The trail records its home Region alone again, and the events of global services as it did before. Log files that it delivered stay.',
  risk: 'R1',
  targets: ['trail'],
  parameters: {},
  calls: ['cloudtrail:UpdateTrail'],
  plan,
});

function plan({ state, target }: ActionContext): Proposal {
  const found = ownTrail(state, target);
  if (found.kind === 'refused') return found;
  const { trail, region, notes } = found;
  const { arn, name, multiRegion, globalServiceEvents } = trail;
  const unread = unreadPart({
    [`Whether trail ${name} records every Region`]: multiRegion,
    [`Whether trail ${name} records the events of global services`]: globalServiceEvents,
  });
  if (unread !== undefined) return unread;
  if (knownValue(multiRegion) === true && knownValue(globalServiceEvents) === true)
    return { kind: 'nothing', reason: `Trail ${name} records every Region and the events of global services already.` };
  // A trail of every Region shows up in each of them under its name, where another may have it.
  const namesake = [...state.trails.by.values()].find((other) => other.arn !== arn && other.name.toLowerCase() === name.toLowerCase());
  if (namesake !== undefined)
    return {
      kind: 'refused',
      reason: `Trail ${name} would show up in every Region, and there is another of its name: ${namesake.arn}.`,
      instead: 'Make one of another name: trailward plan --action create-trail --param name=…, --param beside=true.',
    };
  return {
    kind: 'steps',
    title: `Have trail ${name} record every Region`,
    steps: [
      {
        title: `Have trail ${name} record every Region and the events of global services`,
        why: 'What is done in a Region that no trail records leaves nothing to look at.',
        call: trailCall(arn, 'UpdateTrail', { Name: arn, IncludeGlobalServiceEvents: true, IsMultiRegionTrail: true }),
      },
    ],
    notes: [
      ...notes,
      ...(knownValue(trail.logging) === false
        ? [
            `Trail ${name} is stopped, and records nothing before it is started: trailward plan --action start-logging --target trail:${arn}`,
          ]
        : []),
      `The policy of its bucket must let cloudtrail.amazonaws.com write. One that names accounts of CloudTrail instead lets in some Regions only. The trail itself stays in ${region}.`,
      ...recordingTwice(state, arn),
    ],
  };
}
