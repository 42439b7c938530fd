import type { Policy } from '../../../account/entities.ts';
import type { CloudTrailEvent } from '../../../events/event.ts';
import { asBoolean, asObject, asString } from '../../../kernel/json.ts';
import type { ActionContext, Proposal } from '../../action.ts';
import { earlierValue, type Standing } from '../../earlier-value.ts';

export type EarlierDefault = { kind: 'version'; id: string } | Extract<Proposal, { kind: 'refused' }>;

/** The version that was the default before the newest event that changed it. */
export function earlierDefault({ events }: ActionContext, policy: Policy, now: string): EarlierDefault {
  const versions = Object.keys(policy.versions.items).filter((id) => id !== now);
  const instead = `Name the version: --param version=${versions.at(-1) ?? 'ID'}.`;
  const refused = (reason: string): EarlierDefault => ({ kind: 'refused', reason, instead });
  if (events === undefined)
    return refused(`Which version of policy ${policy.arn} was the default before is not known, because no history was ingested.`);
  const earlier = earlierValue(events(`policy/${policy.arn}`), standing);
  if (earlier === undefined) return refused(`The ingested history shows no change of the default version of policy ${policy.arn}.`);
  const { before, after } = earlier;
  if (after.kind !== 'value' || after.value !== now)
    return refused(`What the account has and what the ingested history shows of the default version of policy ${policy.arn} do not agree.`);
  return before.kind === 'value'
    ? { kind: 'version', id: before.value }
    : refused(`Which version of policy ${policy.arn} was the default before ${now} is not known.`);
}

function standing({ eventSource, eventName, requestParameters, responseElements, eventID }: CloudTrailEvent): Standing<string> | undefined {
  if (eventSource !== 'iam.amazonaws.com') return undefined;
  if (eventName === 'DeletePolicy') return { kind: 'none' };
  if (eventName === 'CreatePolicy') return { kind: 'value', value: 'v1' };
  const unknown: Standing<string> = { kind: 'unknown', reason: `event ${eventID} does not name the version` };
  if (eventName === 'SetDefaultPolicyVersion') {
    const id = asString(requestParameters?.['versionId']);
    return id === undefined ? unknown : { kind: 'value', value: id };
  }
  if (eventName !== 'CreatePolicyVersion' || asBoolean(requestParameters?.['setAsDefault']) !== true) return undefined;
  const id = asString(asObject(responseElements?.['policyVersion'])?.['versionId']);
  return id === undefined ? unknown : { kind: 'value', value: id };
}
