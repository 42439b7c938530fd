import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asArray, asBoolean, asObject, asString, type Json } from '../../kernel/json.ts';
import { callIt } from './call-it.ts';
import { deniedResource } from './denied-resource.ts';
import { hasParameters } from './settings.ts';
import { shortList } from './short-list.ts';

/** Analyzer of IAM Access Analyzer, by name or ARN. */
export function analyzerTarget(event: CloudTrailEvent): Target {
  const arn = textParameter(event, 'analyzerArn') ?? textResponse(event, 'arn') ?? deniedResource(event)?.arn;
  const found = /^(arn:[^:]*:access-analyzer:.*:analyzer\/([^/*]+))/.exec(arn ?? '');
  const name = textParameter(event, 'analyzerName') ?? found?.[2] ?? '';
  return { kind: 'analyzer', name, ...(found?.[1] === undefined ? {} : { arn: found[1] }) };
}

/** Archive rule, which belongs to an analyzer. */
export function archiveRule(event: CloudTrailEvent): Target {
  return { kind: 'archive-rule', name: textParameter(event, 'ruleName') ?? '' };
}

/** `archive rule partner of analyzer account-external`. */
export function archiveRuleInWords(event: CloudTrailEvent): string {
  const [rule, analyzer] = [archiveRule(event), analyzerTarget(event)];
  if (rule.name === '' && analyzer.name === '') return 'an archive rule of an analyzer, neither of which the event names';
  return `${callIt(rule)} of ${callIt(analyzer)}`;
}

/** `, which hides findings where resourceType is AWS::S3::Bucket`, or nothing when the event shows no filter. */
export function filterInWords(event: CloudTrailEvent): string {
  const criteria = Object.entries(asObject(parameter(event, 'filter')) ?? {}).flatMap(([key, value]) => criterion(key, value));
  return criteria.length === 0 ? '' : `, which hides findings where ${shortList(criteria)}`;
}

/** Whether the filter picks findings by their being public; undefined when it does not speak of that. */
export function hidesPublicAccess(event: CloudTrailEvent): boolean | undefined {
  if (!hasParameters(event)) return undefined;
  const value = asObject(asObject(parameter(event, 'filter'))?.isPublic);
  if (value === undefined) return undefined;
  return texts(value.eq).includes('true') || texts(value.neq).includes('false');
}

function criterion(key: string, value: Json | undefined): string[] {
  const { eq, neq, contains, exists } = asObject(value) ?? {};
  const present = asBoolean(exists);
  return [
    ...said(`${key} is`, texts(eq)),
    ...said(`${key} is not`, texts(neq)),
    ...said(`${key} contains`, texts(contains)),
    ...(present === undefined ? [] : [`${key} ${present ? 'exists' : 'does not exist'}`]),
  ];
}

function said(start: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${start} ${values.length > 2 ? `one of ${values.length} values` : values.join(' or ')}`];
}

function texts(value: Json | undefined): string[] {
  return asArray(value).flatMap((item) => (typeof item === 'boolean' ? String(item) : (asString(item) ?? [])));
}
