import { documentIn } from '../../../catalogue/effects/document-in.ts';
import type { CloudTrailEvent } from '../../../events/event.ts';
import type { ActionContext, Proposal } from '../../action.ts';
import { earlierValue, type Standing } from '../../earlier-value.ts';

export type EarlierTrust = { kind: 'document'; document: string } | Extract<Proposal, { kind: 'refused' | 'nothing' }>;

const instead = 'Give the document by file: --param document=FILE.';

/** The trust policy that stood before the newest change of it that the ingested history shows. */
export function earlierTrust({ events }: ActionContext, role: string, now: string): EarlierTrust {
  const refused = (reason: string): EarlierTrust => ({ kind: 'refused', reason, instead });
  if (events === undefined) return refused(`The trust policy of role ${role} before is not known, because no history was ingested.`);
  const earlier = earlierValue(events(`role/${role.toLowerCase()}`), standing);
  if (earlier === undefined) return refused(`The ingested history shows no change of the trust policy of role ${role}.`);
  const { before, after } = earlier;
  if (before.kind === 'value' && before.value === now)
    return { kind: 'nothing', reason: `Role ${role} has the trust policy already that it had before its newest change.` };
  if (after.kind !== 'value' || after.value !== now)
    return {
      kind: 'refused',
      reason: `What the account has and what the ingested history shows of the trust policy of role ${role} do not agree.`,
      instead: `Read the account and the logs again. ${instead}`,
    };
  if (before.kind !== 'value') return refused(`The trust policy of role ${role} before its newest change is not known.`);
  return { kind: 'document', document: before.value };
}

function standing(event: CloudTrailEvent): Standing<string> | undefined {
  const { eventSource, eventName, eventID } = event;
  if (eventSource !== 'iam.amazonaws.com') return undefined;
  if (eventName === 'DeleteRole') return { kind: 'none' };
  if (eventName !== 'CreateRole' && eventName !== 'UpdateAssumeRolePolicy') return undefined;
  const document = documentIn(event, eventName === 'CreateRole' ? 'assumeRolePolicyDocument' : 'policyDocument');
  return document.kind === 'known'
    ? { kind: 'value', value: document.value }
    : { kind: 'unknown', reason: `event ${eventID} does not show it` };
}
