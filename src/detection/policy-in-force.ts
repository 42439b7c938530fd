import type { Observation } from '../catalogue/observe.ts';
import { parameter, textParameter, textResponse } from '../events/fields.ts';
import { asBoolean, type Json } from '../kernel/json.ts';
import type { Past } from './past.ts';

/** The document of a version of a managed policy, and the event that wrote it. */
export interface WrittenVersion {
  document: Json | undefined;
  writer: Observation;
}

/** What a call on a managed policy decides: the document of a version, or which version is the default. */
export function policyTopics({ event, entry, change }: Observation): string[] {
  const { arn } = change.target;
  if (entry.source !== 'iam.amazonaws.com' || arn === undefined) return [];
  if (entry.name === 'CreatePolicy') return [versionOf(arn, 'v1'), defaultOf(arn)];
  if (entry.name === 'SetDefaultPolicyVersion') return [defaultOf(arn)];
  if (entry.name !== 'CreatePolicyVersion') return [];
  const id = textResponse(event, 'policyVersion', 'versionId');
  const isDefault = asBoolean(parameter(event, 'setAsDefault')) === true;
  return [...(id === undefined ? [] : [versionOf(arn, id)]), ...(isDefault ? [defaultOf(arn)] : [])];
}

/**
 * The default version of customer managed policy `arn` just before `now`, or version `id` of it, where an event among
 * those read wrote it; undefined where none did.
 */
export function versionBefore(past: Past, now: Observation, arn: string, id?: string): WrittenVersion | undefined {
  const last = past.lastOn(now, id === undefined ? defaultOf(arn) : versionOf(arn, id));
  const chosen = last?.entry.name === 'SetDefaultPolicyVersion' ? textParameter(last.event, 'versionId') : undefined;
  const writer = chosen === undefined ? last : past.lastOn(now, versionOf(arn, chosen));
  return writer === undefined ? undefined : { document: parameter(writer.event, 'policyDocument'), writer };
}

function versionOf(arn: string, id: string): string {
  return `${arn} version ${id}`;
}

function defaultOf(arn: string): string {
  return `${arn} default`;
}
