import type { CloudTrailEvent } from '../../../events/event.ts';
import { asString } from '../../../kernel/json.ts';
import type { ActionContext, Proposal } from '../../action.ts';
import { earlierValue, type Standing } from '../../earlier-value.ts';
import type { PolicyHolder } from '../../policy-holder.ts';

export type EarlierBoundary = { kind: 'boundary'; arn: string } | Extract<Proposal, { kind: 'refused' | 'nothing' }>;

/** The boundary that stood before the newest change of it that the ingested history shows. */
export function earlierBoundary({ events }: ActionContext, holder: PolicyHolder, now: string | undefined): EarlierBoundary {
  const { kind, name, called } = holder;
  const refused = (reason: string): EarlierBoundary => ({ kind: 'refused', reason, instead: 'Name the policy: --param policy=ARN.' });
  if (events === undefined) return refused(`Which boundary ${called} had before is not known, because no history was ingested.`);
  const earlier = earlierValue(events(`${kind}/${name.toLowerCase()}`), (event) => standing(event, holder));
  if (earlier === undefined) return refused(`The ingested history shows no change of the boundary of ${called}.`);
  const { before, after } = earlier;
  if (before.kind === 'value' && before.value === now)
    return { kind: 'nothing', reason: `${called} has the boundary already that it had before its newest change.` };
  const isSame = after.kind === 'value' ? after.value === now : after.kind === 'none' && now === undefined;
  if (!isSame) return refused(`What the account has and what the ingested history shows of the boundary of ${called} do not agree.`);
  if (before.kind === 'none')
    return {
      kind: 'refused',
      reason: `${called} had no boundary before its newest change.`,
      instead: 'If it was put without need: trailward plan --action remove-permissions-boundary.',
    };
  return before.kind === 'value'
    ? { kind: 'boundary', arn: before.value }
    : refused(`Which boundary ${called} had before its newest change is not known.`);
}

function standing(
  { eventSource, eventName, eventID, requestParameters }: CloudTrailEvent,
  { word }: PolicyHolder,
): Standing<string> | undefined {
  if (eventSource !== 'iam.amazonaws.com') return undefined;
  if (eventName === `Delete${word}` || eventName === `Delete${word}PermissionsBoundary`) return { kind: 'none' };
  if (eventName !== `Create${word}` && eventName !== `Put${word}PermissionsBoundary`) return undefined;
  const arn = asString(requestParameters?.['permissionsBoundary']);
  if (arn !== undefined) return { kind: 'value', value: arn };
  return eventName === `Create${word}` ? { kind: 'none' } : { kind: 'unknown', reason: `event ${eventID} does not name it` };
}
