import type { CloudTrailEvent } from '../events/event.ts';
import { accountOf } from '../events/fields.ts';
import type { Target } from '../kernel/change.ts';
import type { Direction } from '../kernel/direction.ts';
import { actionFacts, prefixOf, serviceName } from './action-data.ts';
import type { AccessLevel, EventEntry } from './entry.ts';
import { isReadLike } from './read-like.ts';
import { deniedResource } from './words/denied-resource.ts';
import { nameInArn } from './words/targets.ts';

/**
 * An entry for an event name that the catalogue does not hold, from AWS's action data and the name itself. It says
 * only what these prove: the service, the level of access, and where to read on.
 */
export function genericEntry(source: string, name: string): EventEntry {
  const facts = actionFacts(source, name);
  const service = facts?.service ?? serviceName(source) ?? (source === '' ? 'a service that is not known' : source);
  const access = facts?.access ?? (isReadLike(name) ? 'read' : 'write');
  const reads = access === 'read' || access === 'list';
  const level = facts === undefined ? `going by its name, a ${access} call` : `classified by AWS as ${levelInWords(facts.access)}`;
  return {
    source,
    name,
    kind: reads ? 'read' : 'change',
    access,
    title: `Call ${name} of ${service}`.slice(0, 80),
    does: `Calls the ${name} action of ${service}: ${level}. Its parameters say what it was applied to.`,
    doesNot: [
      'The catalogue has no page for this event yet, so nothing is claimed here beyond what AWS publishes about the action and what the event itself says.',
    ],
    appears: `When a principal, or a service on its behalf, calls ${name} of ${service}.`,
    reading: {
      target: 'The first name, id or ARN among the request parameters, or the resource that AWS lists in the event.',
      parameters: {},
    },
    target,
    phrase: (event) => ({ did: `called ${event.eventName}`, todo: `call ${event.eventName}`, what: `of ${service}${on(target(event))}` }),
    direction: directionOf(name, access),
    risks: [
      {
        risk: reads ? 'Reading can be reconnaissance.' : 'The call may change who can do what, or what is recorded.',
        when: reads
          ? 'The principal does not usually make this call, or makes many different reads in a short time.'
          : 'The parameters touch identities, policies, credentials or logging.',
      },
    ],
    benign: ['Ordinary administration, infrastructure code or an AWS service at work.'],
    verify: [
      'Read the request parameters in the event.',
      'Ask whether this principal usually makes this call, from this address and with this user agent.',
    ],
    related: [],
    remediations: [],
    attack: [],
    references: [
      `https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html`,
    ],
  };
}

function levelInWords(access: AccessLevel): string {
  return access === 'permissions-management' ? 'permissions management' : access;
}

/** Only permissions management says by its verb whether access grows; a plain write stays neutral. */
function directionOf(name: string, access: AccessLevel): Direction {
  if (access !== 'permissions-management') return 'neutral';
  return /^(Delete|Detach|Remove|Revoke|Retire|Disassociate|Disable)/.test(name) ? 'restricts' : 'grants';
}

/** The first telling parameter names the target; a key list keeps it from picking a region or a token. */
function target(event: CloudTrailEvent): Target {
  const kind = prefixOf(event.eventSource);
  for (const [parameter, value] of Object.entries(event.requestParameters ?? {})) {
    if (typeof value !== 'string' || value === '' || !/(arn|name|id|identifier)$/i.test(parameter)) continue;
    if (value.startsWith('arn:')) return { kind: `${kind}-resource`, name: nameInArn(value), arn: value };
    return { kind: `${kind}-resource`, name: value };
  }
  for (const resource of event.resources ?? []) {
    const arn = typeof resource === 'object' && resource !== null && !Array.isArray(resource) ? (resource.ARN ?? resource.arn) : undefined;
    if (typeof arn === 'string') return { kind: `${kind}-resource`, name: nameInArn(arn), arn };
  }
  const denied = deniedResource(event);
  if (denied !== undefined) return { kind: `${kind}-resource`, ...denied };
  return { kind: 'account', name: accountOf(event) };
}

function on(found: Target): string {
  return found.kind === 'account' ? '' : ` on ${found.name}`;
}
