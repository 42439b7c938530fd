import { asArray, asBoolean, asObject, asString, type JsonObject } from '../../kernel/json.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import type { World } from '../ports/world.ts';

/** Pages of 50 events that are looked through, at most. */
const mostPages = 40;

/** Where each partition keeps the events of IAM. */
const iamRegions: Readonly<Record<string, string>> = { aws: 'us-east-1', 'aws-cn': 'cn-north-1', 'aws-us-gov': 'us-gov-west-1' };

/** What counts: whatever changed something, or every attempt at anything, what was refused and what only read included. */
export type Acts = 'changes' | 'attempts';

/**
 * What CloudTrail's event history tells that a principal, by its ARN, did since the plan was made, as a sentence;
 * undefined when it tells of nothing. The event history lags by some minutes, and other regions are not looked at.
 */
export async function actsSince(principal: string, plan: Plan, world: World, counting: Acts = 'changes'): Promise<string | undefined> {
  const acts = new Set<string>();
  let next: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await world.ask({
      service: 'cloudtrail',
      action: 'LookupEvents',
      region: iamRegions[plan.partition] ?? 'us-east-1',
      parameters: {
        ...lookupOf(principal, counting),
        StartTime: plan.created,
        MaxResults: 50,
        ...(next === undefined ? {} : { NextToken: next }),
      },
    });
    if (answer.kind !== 'answer') return `What ${principal} did since ${plan.created} could not be read from CloudTrail.`;
    for (const event of asArray(answer.value['Events'])) {
      const record = recordOf(asObject(event));
      if (record !== undefined && isBy(record, principal) && (counting === 'attempts' || isChange(record)))
        acts.add(asString(record['eventName']) ?? 'an event without a name');
    }
    next = asString(answer.value['NextToken']);
    if (next === undefined) break;
  }
  if (next !== undefined)
    return `More happened since ${plan.created} than was looked through: whether ${principal} did something is not known.`;
  return acts.size === 0 ? undefined : `${principal} did something since ${plan.created}: ${[...acts].join(', ')}.`;
}

/** Of a user every event bears the name. A role's bear those of its sessions, so that all of the account are looked through. */
function lookupOf(principal: string, counting: Acts): JsonObject {
  const user = /^arn:[^:]+:iam::\d{12}:user\/(?:.*\/)?([^/]+)$/.exec(principal)?.[1];
  if (user !== undefined) return { LookupAttributes: [{ AttributeKey: 'Username', AttributeValue: user }] };
  return counting === 'changes' ? { LookupAttributes: [{ AttributeKey: 'ReadOnly', AttributeValue: 'false' }] } : {};
}

function isChange(record: JsonObject): boolean {
  return asString(record['errorCode']) === undefined && asBoolean(record['readOnly']) !== true;
}

function recordOf(event: JsonObject | undefined): JsonObject | undefined {
  try {
    return asObject(JSON.parse(asString(event?.['CloudTrailEvent']) ?? ''));
  } catch {
    return undefined;
  }
}

/** A session counts as the role that it is of. */
function isBy(record: JsonObject, principal: string): boolean {
  const identity = asObject(record['userIdentity']);
  const issuer = asObject(asObject(identity?.['sessionContext'])?.['sessionIssuer']);
  return identity?.['arn'] === principal || issuer?.['arn'] === principal;
}
