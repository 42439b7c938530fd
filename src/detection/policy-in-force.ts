import type { Observation } from '../catalogue/observe.ts';
import { parameter, textParameter, textResponse } from '../events/fields.ts';
import { asBoolean, type Json } from '../kernel/json.ts';
import type { Past } from './past.ts';

/** The document of a version of a managed policy, and the event that wrote it. */
export interface WrittenVersion {
  document: Json | undefined;
  writer: Observation;
}

/**
 * The default version of customer managed policy `arn` just before `now`, or version `id` of it, where an event among
 * those read wrote it; undefined where none did.
 */
export function versionBefore(past: Past, now: Observation, arn: string, id?: string): WrittenVersion | undefined {
  let wanted = id;
  for (const writer of past.about(now, arn)) {
    const { event, entry } = writer;
    if (entry.source !== 'iam.amazonaws.com') continue;
    if (entry.name === 'SetDefaultPolicyVersion') wanted ??= textParameter(event, 'versionId');
    if (entry.name !== 'CreatePolicyVersion' && entry.name !== 'CreatePolicy') continue;
    const isDefault = entry.name === 'CreatePolicy' || asBoolean(parameter(event, 'setAsDefault')) === true;
    const version = entry.name === 'CreatePolicy' ? 'v1' : textResponse(event, 'policyVersion', 'versionId');
    if (wanted === undefined ? isDefault : version === wanted) return { document: parameter(event, 'policyDocument'), writer };
    // A policy that is made anew under the same ARN has none of the versions before.
    if (entry.name === 'CreatePolicy') return undefined;
  }
  return undefined;
}
