import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, parametersOmitted } from '../../events/fields.ts';
import type { Direction } from '../../kernel/direction.ts';
import { asArray, asObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { readPolicyDocument, type Statement } from '../../kernel/policy-document.ts';
import { farthestFirst, type Grantee, granteeNamed, granteesInWords, isConditional } from './grantee.ts';
import { shortList } from './short-list.ts';

/** Someone whom a resource policy lets in. */
interface Guest extends Grantee {
  /** Whether a condition or a Deny statement may still keep it out. */
  guarded: boolean;
}

/**
 * Who a resource policy lets in, for the end of a sentence after the word `policy`: ` that lets in anyone and account
 * 444455556666 under conditions`. Empty when the event gives no document.
 */
export function resourcePolicyInWords(event: CloudTrailEvent, document: Json | undefined): string {
  if (document === undefined || document === null)
    return parametersOmitted(event) ? ' that AWS left out of the record because it was too large' : '';
  const reading = readPolicyDocument(document);
  if (reading.kind === 'unreadable') return ' that the event does not show in a readable form';
  const guests = guestsOf(reading.statements, accountOf(event));
  if (guests.length === 0) return reading.statements.some(({ effect }) => effect === 'Deny') ? ' that only denies' : ' that lets nobody in';
  const { names, end } = granteesInWords(guests);
  return ` that lets in ${shortList(names)}${end}`;
}

/** A resource policy grants, unless it can be read and allows nothing. */
export function directionOfResourcePolicy(document: Json | undefined): Direction {
  const reading = readPolicyDocument(document);
  return reading.kind === 'document' && reading.statements.every(({ effect }) => effect === 'Deny') ? 'restricts' : 'grants';
}

/** Whether the policy lets everyone in; undefined when conditions or denials decide, or the document cannot be read. */
export function opensToPublic(event: CloudTrailEvent, document: Json | undefined): boolean | undefined {
  return decide(event, document, (guest) => guest.kind === 'anyone');
}

/** Whether the policy lets a principal of another account in, `*` included; undefined when the event cannot tell. */
export function opensToForeignAccount(event: CloudTrailEvent, document: Json | undefined): boolean | undefined {
  const own = accountOf(event);
  if (own === '') return undefined;
  const open = decide(event, document, ({ kind, account }) => kind === 'anyone' || (account !== undefined && account !== own));
  if (open !== false) return open;
  // A unique id (AIDA…, AROA…) or a canonical user does not say whose it is.
  return decide(event, document, ({ kind, account }) => kind === 'principal' && account === undefined) === false ? false : undefined;
}

/** Whether the policy lets an AWS service in without any condition, so that strangers can make the service act here. */
export function letsServiceInUnbound(event: CloudTrailEvent, document: Json | undefined): boolean | undefined {
  return decide(event, document, (guest) => guest.kind === 'service');
}

function decide(event: CloudTrailEvent, document: Json | undefined, fits: (guest: Guest) => boolean): boolean | undefined {
  const reading = readPolicyDocument(document);
  if (reading.kind === 'unreadable') return undefined;
  const found = guestsOf(reading.statements, accountOf(event)).filter(fits);
  if (found.length === 0) return false;
  return found.some((guest) => !guest.guarded) ? true : undefined;
}

function guestsOf(statements: readonly Statement[], own: string): Guest[] {
  const denials = statements.filter(({ effect }) => effect === 'Deny');
  const guests = statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap((statement) => {
      const guarded = narrows(statement.condition) || denials.some((denial) => keepsOut(denial, statement));
      return namedIn(statement, own).map((guest) => ({ ...guest, conditional: isConditional(statement), guarded }));
    });
  return joined(farthestFirst(guests, own), guests);
}

/** One name can stand in several statements: it is guarded only where all of them guard it. */
function joined(shown: readonly Guest[], all: readonly Guest[]): Guest[] {
  return shown.map((guest) => ({ ...guest, guarded: all.every(({ words, guarded }) => words !== guest.words || guarded) }));
}

function namedIn(statement: Statement, own: string): Pick<Guest, 'kind' | 'words' | 'written' | 'account'>[] {
  // Allow with NotPrincipal lets in everybody but those it names.
  if (Object.keys(statement.notPrincipals).length > 0) return [{ kind: 'anyone', words: 'everyone but a few', written: '*' }];
  const tied = own !== '' && isTiedTo(statement.condition, own);
  return Object.entries(statement.principals).flatMap(([kind, names]) =>
    names.map((written) => {
      const guest = { ...granteeNamed(kind, written), written };
      if (guest.kind === 'service' || !(tied || (guest.account !== undefined && guest.account === own))) return guest;
      if (guest.kind === 'principal') return { ...guest, words: guest.words.replace(` of account ${own}`, '') };
      return { kind: 'account', words: 'the owning account', written, account: own } as const;
    }),
  );
}

/** Keys that say how a request travels, or what it is for, and nothing of who sends it. */
const impersonal =
  /^(aws:securetransport|s3:(tlsversion|signatureversion|authtype|x-amz-.*|prefix|delimiter|max-keys|existingobjecttag\/.*))$/;

/** Whether a condition looks at anything that can tell one sender from another. */
function narrows(condition: JsonObject | undefined): boolean {
  return keysOf(condition).some((key) => !impersonal.test(key));
}

/** Keys that hold the account of the caller, or of the resource that makes a service call. */
const accountKeys = /^(aws:sourceaccount|aws:sourceowner|aws:principalaccount|kms:calleraccount)$/;

/** Whether a condition lets only callers of account `own` through, as in the policy that SNS gives every new topic. */
function isTiedTo(condition: JsonObject | undefined, own: string): boolean {
  return Object.entries(condition ?? {}).some(
    ([operator, block]) =>
      /^String(Equals|EqualsIgnoreCase|Like)$/.test(operator) &&
      Object.entries(asObject(block) ?? {}).some(
        ([key, value]) =>
          accountKeys.test(key.toLowerCase()) &&
          (value === own || (asArray(value).length > 0 && asArray(value).every((one) => one === own))),
      ),
  );
}

/** Whether a Deny statement may keep out everyone whom the Allow statement lets in. */
function keepsOut(denial: Statement, allow: Statement): boolean {
  const everyone = denial.principals.AWS?.includes('*') === true || Object.keys(denial.notPrincipals).length > 0;
  return everyone && (!isConditional(denial) || narrows(denial.condition)) && overlap(denial, allow);
}

function overlap(a: Statement, b: Statement): boolean {
  if (a.notActions.length + b.notActions.length > 0) return true;
  return a.actions.some((one) => b.actions.some((other) => meet(one.toLowerCase(), other.toLowerCase())));
}

/** Whether two action patterns can mean the same action, going by what stands before the first wildcard. */
function meet(one: string, other: string): boolean {
  const [left, right] = [stem(one), stem(other)];
  if (left === one && right === other) return one === other;
  if (left === one) return one.startsWith(right);
  return right === other ? other.startsWith(left) : left.startsWith(right) || right.startsWith(left);
}

function stem(action: string): string {
  return /^[^*?]*/.exec(action)?.[0] ?? '';
}

function keysOf(condition: JsonObject | undefined): string[] {
  return Object.values(condition ?? {}).flatMap((block) => Object.keys(asObject(block) ?? {}).map((key) => key.toLowerCase()));
}
