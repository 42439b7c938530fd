import type { Actor } from '../kernel/change.ts';

/** A tool that makes changes from code, and whether the event proves it or only the caller claims it. */
export interface Automation {
  tool: string;
  /** True when AWS itself wrote it (`invokedBy`); a user agent is the caller's own claim. */
  proven: boolean;
}

const agents: readonly [RegExp, string][] = [
  [/terraform/i, 'Terraform'],
  [/opentofu/i, 'OpenTofu'],
  [/pulumi/i, 'Pulumi'],
  [/crossplane/i, 'Crossplane'],
  [/ansible/i, 'Ansible'],
];

const services: ReadonlyMap<string, string> = new Map([
  ['cloudformation.amazonaws.com', 'CloudFormation'],
  ['servicecatalog.amazonaws.com', 'Service Catalog'],
  ['controltower.amazonaws.com', 'Control Tower'],
]);

/** The infrastructure tool behind a call, undefined when nothing points to one. */
export function automationOf(actor: Actor): Automation | undefined {
  const service = services.get(actor.invokedBy?.replace(/\.cn$/, '') ?? '');
  if (service !== undefined) return { tool: service, proven: true };
  const agent = actor.userAgent ?? '';
  const tool = agents.find(([pattern]) => pattern.test(agent))?.[1];
  return tool === undefined ? undefined : { tool, proven: false };
}
