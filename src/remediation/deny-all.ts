import { asArray, asObject, asString } from '../kernel/json.ts';
import { readPolicyDocument } from '../kernel/policy-document.ts';

/** What a policy of Trailward's denies, which is everything: always, or to sessions that began before an instant (UTC). */
export type DenyAll = { kind: 'always' } | { kind: 'older-sessions'; before: string };

/**
 * The text of a policy that denies everything.
 * @param sid Letters and digits.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 */
export function denyAllDocument(sid: string, deny: DenyAll): string {
  const condition = deny.kind === 'always' ? {} : { Condition: { DateLessThan: { 'aws:TokenIssueTime': deny.before } } };
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: sid, Effect: 'Deny', Action: '*', Resource: '*', ...condition }] });
}

/** What a document denies, where it does just what `denyAllDocument` writes and nothing else; undefined for any other. */
export function denyAllIn(document: string): DenyAll | undefined {
  const reading = readPolicyDocument(document);
  const [statement, ...others] = reading.kind === 'document' ? reading.statements : [];
  if (statement === undefined || others.length > 0 || statement.effect !== 'Deny') return undefined;
  const { actions, resources, notActions, notResources, condition } = statement;
  if (actions.join() !== '*' || resources.join() !== '*' || notActions.length + notResources.length > 0) return undefined;
  const operators = Object.entries(condition ?? {});
  if (operators.length === 0) return { kind: 'always' };
  const [operator, keys] = operators[0] ?? ['', undefined];
  const tests = Object.entries(asObject(keys) ?? {});
  const [key, value] = tests[0] ?? ['', undefined];
  if (operators.length > 1 || tests.length !== 1 || operator !== 'DateLessThan' || key.toLowerCase() !== 'aws:tokenissuetime')
    return undefined;
  const times = Array.isArray(value) ? asArray(value) : [value];
  const before = times.length === 1 ? asString(times[0]) : undefined;
  return before === undefined || Number.isNaN(Date.parse(before)) ? undefined : { kind: 'older-sessions', before };
}
