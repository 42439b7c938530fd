import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { deniedResource } from './denied-resource.ts';

/** Ids of Organizations say by their form what they stand for. */
const forms = [
  { form: /^\d{12}$/, kind: 'account', words: 'account' },
  { form: /^r-/, kind: 'organization-root', words: 'organisation root' },
  { form: /^ou-/, kind: 'organizational-unit', words: 'organisational unit' },
  { form: /^p-/, kind: 'organization-policy', words: 'organisation policy' },
] as const;

type OrganizationsKind = (typeof forms)[number]['kind'];

/** Id in request parameter `parameter`, else the one that a refusal names, when it is of one of `kinds`. */
export function organizationsId(event: CloudTrailEvent, parameter: string, kinds: readonly OrganizationsKind[]): string | undefined {
  const given = textParameter(event, parameter);
  if (given !== undefined) return given;
  const denied = deniedResource(event);
  const kind = denied?.arn?.includes(':organizations:') === true ? formOf(denied.name)?.kind : undefined;
  return kind !== undefined && kinds.includes(kind) ? denied?.name : undefined;
}

/** Account, root, organisational unit or policy behind an id; `kind` when there is no id, or one of no known form. */
export function organizationsTarget(id: string | undefined, kind: OrganizationsKind): Target {
  if (id === undefined) return { kind, name: '' };
  const found = formOf(id)?.kind ?? kind;
  return { kind: found, name: id, ...(found === 'account' ? {} : { id }) };
}

/** `organisational unit ou-ab12-example1`, `account 444455556666`; `missing` when there is no id. */
export function callById(id: string | undefined, missing: string): string {
  if (id === undefined) return missing;
  const form = formOf(id);
  return form === undefined ? id : `${form.words} ${id}`;
}

/** Member account in parameter `accountId`, or in the ARN that a refusal names. */
export function memberAccount(event: CloudTrailEvent): Target {
  return organizationsTarget(organizationsId(event, 'accountId', ['account']), 'account');
}

/** The member account in words: `account 444455556666`. */
export function memberAccountInWords(event: CloudTrailEvent): string {
  return callById(organizationsId(event, 'accountId', ['account']), 'a member account that the event does not name');
}

function formOf(id: string): (typeof forms)[number] | undefined {
  return forms.find(({ form }) => form.test(id));
}
