import type { Tags } from '../account/entities.ts';
import { entityTables } from '../account/entity-tables.ts';
import type { AccountState } from '../account/state.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import type { EntityKey } from './plan/entity-key.ts';
import type { Plan } from './plan/plan.ts';

const agents: readonly [RegExp, string][] = [
  [/\b(?:APN\/1\.0 )?HashiCorp|Terraform/i, 'Terraform'],
  [/OpenTofu/i, 'OpenTofu'],
  [/Pulumi/i, 'Pulumi'],
  [/cloudformation\.amazonaws\.com/i, 'CloudFormation'],
  [/aws-cdk/i, 'AWS CDK'],
];

/** Tags that tools and their users put on what a tool manages. */
const byTag: readonly [RegExp, RegExp, string][] = [
  [/^aws:cloudformation:stack-name$/, /./, 'CloudFormation'],
  [/^(?:managed[-_ ]?by|provisioner|iac|tool)$/i, /terraform/i, 'Terraform'],
  [/^(?:managed[-_ ]?by|provisioner|iac|tool)$/i, /tofu/i, 'OpenTofu'],
  [/^(?:managed[-_ ]?by|provisioner|iac|tool)$/i, /pulumi/i, 'Pulumi'],
  [/^terraform$/i, /^(?!false$|no$|0$)/i, 'Terraform'],
];

/** Which of the entities a tool seems to manage, by their tags and by what made the last changes to them. */
export function managedBy(
  state: AccountState,
  entities: readonly EntityKey[],
  events: ((entity: string) => readonly CloudTrailEvent[]) | undefined,
): Plan['managedBy'] {
  return entities.flatMap((entity) => {
    const target = `${entity.kind}/${entity.key}`;
    const told = tagged(tagsOf(state, entity)) ?? seen(events?.(target) ?? []);
    return told === undefined ? [] : [{ target, ...told }];
  });
}

interface Told {
  tool: string;
  evidence: string;
}

function tagsOf(state: AccountState, { kind, key }: EntityKey): Tags['items'] {
  const member = Object.entries(entityTables).find(([name]) => name === kind)?.[1];
  const entity = member === undefined ? undefined : state[member].by.get(key);
  return entity !== undefined && 'tags' in entity ? entity.tags.items : {};
}

function tagged(tags: Tags['items']): Told | undefined {
  for (const [key, value] of Object.entries(tags))
    for (const [ofKey, ofValue, tool] of byTag)
      if (ofKey.test(key) && ofValue.test(value)) return { tool, evidence: `tag ${key} = ${value}` };
  return undefined;
}

/** A user agent is what the caller says of itself, and is told as that. */
function seen(events: readonly CloudTrailEvent[]): Told | undefined {
  const last = events.at(-1);
  const agent = last?.userAgent;
  const tool = agents.find(([pattern]) => agent !== undefined && pattern.test(agent))?.[1];
  return last === undefined || tool === undefined ? undefined : { tool, evidence: `user agent of ${last.eventName} at ${last.eventTime}` };
}
