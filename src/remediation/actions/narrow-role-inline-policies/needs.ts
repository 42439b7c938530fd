import { prefixOf } from '../../../catalogue/action-data.ts';
import { actionOfEvent } from '../../../policy/action-of-event.ts';
import { unobservableActions } from '../../../policy/unobservable.ts';
import type { UsedAction } from '../../action.ts';
import { isKnownAction } from '../../known-action.ts';
import type { RecordedCalls } from './recorded-calls.ts';

/** What a principal is seen to need, and where nobody can see it. */
export interface Needs {
  /** Actions that it called with success: `ec2:DescribeInstances`. */
  used: readonly string[];
  /** Services of which everything is kept, and why, as the end of a sentence. */
  kept: ReadonlyMap<string, string>;
  /** Services that it uses or that AWS saw it use; undefined where AWS was not asked. */
  services: ReadonlySet<string> | undefined;
  recorded: RecordedCalls;
}

export interface NeedsRequest {
  usage: readonly UsedAction[];
  lastAccessed: readonly { service: string; at?: string }[] | undefined;
  recorded: RecordedCalls;
  /** Since when the history shows its calls, UTC. */
  since: string;
}

/**
 * Denied calls are no need. AWS's own record of the services that a principal asked counts denied calls too, so it only
 * tells where the history does not.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html
 */
export function needsOf({ usage, lastAccessed, recorded, since }: NeedsRequest): Needs {
  const calls = usage.map((call) => ({ ...call, action: named(call.action) }));
  const allowed = calls.filter(({ count, denied }) => count > denied);
  const kept = new Map<string, string>();
  for (const { action } of allowed)
    if (!isKnownAction(action))
      kept.set(serviceOf(action), `its call ${action} is no name of a permission, so it is not known what it takes`);
  const used = allowed.map(({ action }) => action).filter(isKnownAction);
  for (const { service, at } of lastAccessed ?? []) {
    const prefix = service.toLowerCase();
    if (at === undefined || used.some((action) => serviceOf(action) === prefix)) continue;
    if (at < since) kept.set(prefix, `it was last asked at ${at}, before the history begins`);
    else if (!calls.some((call) => serviceOf(call.action) === prefix && call.last >= at) && unobservableActions(prefix).length === 0)
      kept.set(prefix, `it was last asked at ${at}, and the history shows no call of it`);
  }
  const seen = (lastAccessed ?? []).filter(({ at }) => at !== undefined).map(({ service }) => service.toLowerCase());
  const services = lastAccessed === undefined ? undefined : new Set([...seen, ...allowed.map(({ action }) => serviceOf(action))]);
  return { used: [...new Set(used)], kept, services, recorded };
}

function named(event: string): string {
  const action = actionOfEvent(event);
  const colon = action.indexOf(':');
  return `${prefixOf(action.slice(0, Math.max(colon, 0)).toLowerCase())}:${action.slice(colon + 1)}`;
}

function serviceOf(action: string): string {
  return action.slice(0, Math.max(action.indexOf(':'), 0)).toLowerCase();
}
