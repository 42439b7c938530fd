import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { deniedResource } from './denied-resource.ts';
import { hasParameters } from './settings.ts';
import { shownText } from './shown-text.ts';

/** Text at `path` of the request. Account Management is seen to log names both as `regionName` and as `RegionName`. */
export function accountField(event: CloudTrailEvent, ...path: string[]): string | undefined {
  const capital = path.map((key) => key.charAt(0).toUpperCase() + key.slice(1));
  return shownText(textParameter(event, ...path) ?? textParameter(event, ...capital));
}

/** The account in `accountId`, else the caller's own; one that a refusal names when there are no parameters. */
export function managedAccount(event: CloudTrailEvent): Target {
  const given = accountField(event, 'accountId');
  if (given !== undefined) return { kind: 'account', name: given };
  if (hasParameters(event)) return { kind: 'account', name: accountOf(event) };
  const arn = deniedResource(event)?.arn ?? '';
  const member = /:account::\d{12}:account\/o-[^/]+\/(\d{12})$/.exec(arn)?.[1];
  return { kind: 'account', name: member ?? /:account::(\d{12}):account$/.exec(arn)?.[1] ?? '' };
}

/** `account 444455556666`, or `an account that the event does not name`. */
export function managedAccountInWords(event: CloudTrailEvent): string {
  const { name } = managedAccount(event);
  return name === '' ? 'an account that the event does not name' : `account ${name}`;
}

/** Whether the call is about another account than the one that it was made in; undefined when the event does not say. */
export function isOtherAccount(event: CloudTrailEvent): boolean | undefined {
  const [target, own] = [managedAccount(event).name, accountOf(event)];
  return target === '' || own === '' ? undefined : target !== own;
}
