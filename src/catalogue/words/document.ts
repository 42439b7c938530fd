import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted } from '../../events/fields.ts';
import type { Direction } from '../../kernel/direction.ts';
import { readPolicyDocument } from '../../kernel/policy-document.ts';

/** Whether the document in request parameter `name` holds an Allow statement; undefined when it cannot be read. */
export function documentAllows(event: CloudTrailEvent, name = 'policyDocument'): boolean | undefined {
  const reading = readPolicyDocument(parameter(event, name));
  return reading.kind === 'document' ? reading.statements.some((statement) => statement.effect === 'Allow') : undefined;
}

/** A policy that is put in place grants, unless its document can be read and only denies. */
export function directionOfDocument(event: CloudTrailEvent, name = 'policyDocument'): Direction {
  return documentAllows(event, name) === false ? 'restricts' : 'grants';
}

/**
 * Whether the document in parameter `name` allows every action on every resource without a condition;
 * undefined when it cannot be read.
 */
export function documentAllowsAll(event: CloudTrailEvent, name = 'policyDocument'): boolean | undefined {
  const reading = readPolicyDocument(parameter(event, name));
  if (reading.kind === 'unreadable') return undefined;
  return reading.statements.some(
    (statement) =>
      statement.effect === 'Allow' &&
      statement.actions.some((action) => action === '*' || action === '*:*') &&
      statement.resources.includes('*') &&
      statement.condition === undefined,
  );
}

/** `, granting every action on every resource`, or `, which only denies`, or nothing, for the end of a sentence. */
export function documentInWords(event: CloudTrailEvent, name = 'policyDocument'): string {
  if (parametersOmitted(event)) return ', whose document AWS left out of the record because it was too large';
  if (documentAllowsAll(event, name) === true) return ', which allows every action on every resource';
  return documentAllows(event, name) === false ? ', which only denies' : '';
}
