import { knownValue } from '../../../account/part.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import type { ActionContext, Proposal } from '../../action.ts';
import { afterDays } from '../../after-days.ts';
import type { PolicyHolder } from '../../policy-holder.ts';
import { principalArn } from '../../principal-arn.ts';
import { shownSince } from '../../shown-since.ts';
import { type Needs, needsOf } from './needs.ts';
import { recordedCalls } from './recorded-calls.ts';

type Refused = Extract<Proposal, { kind: 'refused' }>;

/** What the holder is seen to need, or why that cannot be told. */
export function foundNeeds(context: ActionContext, { kind, name, called, entity }: PolicyHolder): Needs | Refused {
  const { state, partition, now, usage, lastAccessed, number } = context;
  const days = number('days') ?? 90;
  const refused = (reason: string, instead: string): Refused => ({ kind: 'refused', reason, instead });
  if (usage === undefined)
    return refused(
      `What ${called} calls is not known, because no history was ingested.`,
      'Ingest the CloudTrail logs of the account: trailward ingest.',
    );
  const created = knownValue(entity.created);
  const arn = kind === 'group' || !('boundary' in entity) ? undefined : principalArn({ account: state.account, partition }, kind, entity);
  if (created === undefined || arn === undefined)
    return refused(`When ${called} was created and its path are not both known.`, 'Read the account first: trailward collect.');
  if (!(secondsBetween(created, now) >= days * 86_400))
    return refused(
      `${called} was created at ${created}, less than ${days} days ago.`,
      'Wait until it has done what it is for, month ends included.',
    );
  const shown = shownSince(context, `${kind}/${name.toLowerCase()}`, arn);
  if (shown === undefined || shown < days)
    return refused(
      `The ingested history shows ${shown ?? 0} days of ${called}, and ${days} are asked for.`,
      'Ingest older logs, say how far back they go if you know it (--param since=DAY), or ask for fewer days.',
    );
  const recorded = recordedCalls(state);
  if (recorded.everyRegion === false)
    return refused(
      `No trail records every region, so what ${called} calls elsewhere is not known.`,
      'Record every region, and wait: trailward plan --action make-trail-multi-region.',
    );
  return needsOf({ usage: usage(arn), lastAccessed: lastAccessed?.(arn), recorded, since: afterDays(now, -shown) });
}
