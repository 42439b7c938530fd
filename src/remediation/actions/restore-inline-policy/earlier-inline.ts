import { documentIn } from '../../../catalogue/effects/document-in.ts';
import type { CloudTrailEvent } from '../../../events/event.ts';
import type { ActionContext, Proposal } from '../../action.ts';
import { earlierValue, type Standing } from '../../earlier-value.ts';
import type { PolicyHolder } from '../../policy-holder.ts';

export type EarlierInline = { kind: 'document'; document: string } | Extract<Proposal, { kind: 'refused' | 'nothing' }>;

const instead = 'Give the document by file: --param document=FILE.';

/** What an inline policy said before the newest change of it that the ingested history shows. */
export function earlierInline({ events }: ActionContext, holder: PolicyHolder, policy: string, now: string | undefined): EarlierInline {
  const called = `inline policy ${policy} of ${holder.called}`;
  if (events === undefined)
    return { kind: 'refused', reason: `What ${called} said before is not known, because no history was ingested.`, instead };
  const earlier = earlierValue(events(`${holder.kind}/${holder.name.toLowerCase()}`), (event) => standing(event, holder, policy));
  if (earlier === undefined) return { kind: 'refused', reason: `The ingested history shows no change of ${called}.`, instead };
  const { before, after } = earlier;
  if (before.kind === 'value' && before.value === now)
    return { kind: 'nothing', reason: `The ${called} says already what it said before its newest change.` };
  const isSame = after.kind === 'value' ? after.value === now : after.kind === 'none' && now === undefined;
  if (!isSame)
    return {
      kind: 'refused',
      reason: `What the account has and what the ingested history shows of ${called} do not agree.`,
      instead: `Read the account and the logs again. ${instead}`,
    };
  if (before.kind === 'unknown') return { kind: 'refused', reason: `What ${called} said before is not known: ${before.reason}.`, instead };
  if (before.kind === 'none')
    return {
      kind: 'refused',
      reason: `There was no ${called} before its newest change.`,
      instead: `Take it away if it is not meant to be there: trailward plan --action remove-inline-policy --target inline-policy:${holder.kind}/${holder.name}/${policy}.`,
    };
  return { kind: 'document', document: before.value };
}

function standing(event: CloudTrailEvent, { word, kind }: PolicyHolder, policy: string): Standing<string> | undefined {
  // An entity of the same name that was made anew has none of the policies of the old one.
  if (event.eventName === `Create${word}` || event.eventName === `Delete${word}`) return { kind: 'none' };
  if (event.requestParameters?.['policyName'] !== policy || event.eventSource !== 'iam.amazonaws.com') return undefined;
  if (event.eventName === `Delete${word}Policy`) return { kind: 'none' };
  if (event.eventName !== `Put${word}Policy`) return undefined;
  const document = documentIn(event);
  return document.kind === 'known'
    ? { kind: 'value', value: document.value }
    : { kind: 'unknown', reason: `the ${kind} event ${event.eventID} does not show it` };
}
