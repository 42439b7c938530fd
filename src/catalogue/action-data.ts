import data from './data/actions.json' with { type: 'json' };
import type { AccessLevel } from './entry.ts';

/** What AWS's service authorization data says of one API action. */
export interface ActionFacts {
  /** IAM service prefix, `iam`. */
  prefix: string;
  /** Name of the service as AWS writes it. */
  service: string;
  action: string;
  access: AccessLevel;
}

type ServiceRow = { name: string } & Partial<Record<AccessLevel, readonly string[]>>;

const services: Readonly<Record<string, ServiceRow>> = data.services;

const levels: readonly AccessLevel[] = ['permissions-management', 'write', 'tagging', 'read', 'list'];

/** Event sources whose first label is not the service's IAM prefix. */
const prefixes: Readonly<Record<string, string>> = {
  monitoring: 'cloudwatch',
  tagging: 'tag',
  email: 'ses',
  'models-v2-lex': 'lex',
  'runtime-v2-lex': 'lex',
};

/** IAM service prefix of an event source: `iam.amazonaws.com` gives `iam`. */
export function prefixOf(source: string): string {
  const label = source.replace(/\.amazonaws\.com(\.cn)?$/, '');
  return prefixes[label] ?? label;
}

/** Name of the service behind an event source; undefined when the data does not know it. */
export function serviceName(source: string): string | undefined {
  return row(prefixOf(source))?.name;
}

/** What the action data says of `name` at `source`; undefined when no action of that name is known. */
export function actionFacts(source: string, name: string): ActionFacts | undefined {
  const prefix = prefixOf(source);
  const service = row(prefix);
  if (service === undefined) return undefined;
  const access = levels.find((level) => service[level]?.includes(name) === true);
  return access === undefined ? undefined : { prefix, service: service.name, action: name, access };
}

/** Every action called `name`, upper and lower case alike, over all services. */
export function actionsNamed(name: string): ActionFacts[] {
  const wanted = name.toLowerCase();
  return Object.entries(services).flatMap(([prefix, service]) =>
    levels.flatMap((access) =>
      (service[access] ?? [])
        .filter((action) => action.toLowerCase() === wanted)
        .map((action) => ({ prefix, service: service.name, action, access })),
    ),
  );
}

function row(prefix: string): ServiceRow | undefined {
  return Object.hasOwn(services, prefix) ? services[prefix] : undefined;
}
