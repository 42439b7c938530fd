import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { hasParameters } from './settings.ts';
import { shownText } from './shown-text.ts';

/** Request for a new account, by its id: the account itself has no id yet. */
export function requestedAccount(event: CloudTrailEvent): Target {
  const id = requestId(event);
  return { kind: 'account-request', name: id ?? '', ...(id === undefined ? {} : { id }) };
}

/** `a new member account named sandbox (request car-example1) with administrator role ops`; `account` is how it begins. */
export function accountRequestInWords(event: CloudTrailEvent, account: string): string {
  const name = shownText(textParameter(event, 'accountName'));
  const id = requestId(event);
  const role = textParameter(event, 'roleName');
  const named = name === undefined ? '' : ` named ${name}`;
  const request = id === undefined ? '' : ` (request ${id})`;
  return `${account}${named}${request}${role === undefined ? '' : ` with administrator role ${role}`}`;
}

/** Whether the administrator role gets another name than the default; undefined when the event carries no parameters. */
export function givesAnotherRole(event: CloudTrailEvent): boolean | undefined {
  if (!hasParameters(event)) return undefined;
  const role = textParameter(event, 'roleName');
  return role !== undefined && role !== 'OrganizationAccountAccessRole';
}

function requestId(event: CloudTrailEvent): string | undefined {
  return textResponse(event, 'createAccountStatus', 'id');
}
