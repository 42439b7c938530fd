import type { Statement } from '../kernel/policy-document.ts';

/** A statement that allows whole services on everything. */
export interface ServiceWildcard {
  /** Prefixes as the document has them, `s3`; what is left out, for a statement with NotAction. */
  words: string;
  /** Zero-based index of the statement. */
  statement: number;
  conditional: boolean;
}

/**
 * Statements that allow every action of a service on every resource of it. `*` alone counts as every service, and so does
 * NotAction, which allows all that it does not name. An unconditional Deny of the same service in the same document
 * takes it away again.
 */
export function serviceWildcards(statements: readonly Statement[]): ServiceWildcard[] {
  const denied = new Set(
    statements.filter((one) => one.effect === 'Deny' && !isConditional(one)).flatMap((one) => servicesOf(one, one.resources)),
  );
  return statements.flatMap((statement, index) => {
    if (statement.effect !== 'Allow' || denied.has('*')) return [];
    const found = { statement: index, conditional: isConditional(statement) };
    if (statement.notActions.length > 0)
      return isEverything(statement) ? [{ words: `every action except ${statement.notActions.join(', ')}`, ...found }] : [];
    // A NotResource leaves all but a few.
    const services = servicesOf(statement, statement.notResources.length > 0 ? ['*'] : statement.resources);
    return services
      .filter((service) => !denied.has(service))
      .map((service) => ({ words: service === '*' ? 'every action' : `${service}:*`, ...found }));
  });
}

/** Services of which every action is named, with resources that hold all of the service. */
function servicesOf({ actions }: Statement, resources: readonly string[]): string[] {
  const services = actions.flatMap((action) => serviceOf(action) ?? []);
  return [...new Set(services.flatMap((service) => resources.flatMap((resource) => heldWhole(resource, service) ?? [])))];
}

/** The service of an action pattern that covers all of its actions, lower case; `*` for one that covers every service. */
function serviceOf(action: string): string | undefined {
  if (/^[*?]*\*[*?]*$/.test(action)) return '*';
  const [service = '', ...rest] = action.split(':');
  if (!/^[*?]*\*[*?]*$/.test(rest.join(':'))) return undefined;
  return /^\*+$/.test(service) ? '*' : service.toLowerCase();
}

function isEverything({ resources, notResources }: Statement): boolean {
  return notResources.length > 0 || resources.some((resource) => /^\*+$/.test(resource));
}

/** What of a service, or of all of them (`*`), a resource pattern holds whole: a service, or undefined. */
function heldWhole(resource: string, service: string): string | undefined {
  if (/^\*+$/.test(resource)) return service;
  const parts = resource.toLowerCase().split(':');
  const [arn, , of = '*', region = '*', account = '*', ...rest] = parts;
  // A pattern that ends early in a wildcard means all that could follow.
  const end = parts.length < 6 ? (parts.at(-1) ?? '') : rest.join(':');
  if (arn !== 'arn' || !/^\*+$/.test(end) || !/^\**$/.test(region) || !/^(?:\**|\d{12})$/.test(account)) return undefined;
  if (/^\*+$/.test(of)) return service;
  return service === '*' || service === of ? of : undefined;
}

function isConditional({ condition }: Statement): boolean {
  return condition !== undefined && Object.keys(condition).length > 0;
}
