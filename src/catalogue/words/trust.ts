import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, parametersOmitted } from '../../events/fields.ts';
import type { Direction } from '../../kernel/direction.ts';
import type { Json } from '../../kernel/json.ts';
import { readPolicyDocument, type Statement } from '../../kernel/policy-document.ts';
import { type Grantee, granteesInWords, granteesOf } from './grantee.ts';
import { shortList } from './short-list.ts';

interface Trust {
  trustees: Grantee[];
  /** Whether Deny statements take something away again. */
  denies: boolean;
}

/**
 * Who may assume the role, for the end of a sentence after the words `trust policy`: ` that lets ec2.amazonaws.com and
 * account 444455556666 assume it under conditions`. Empty when the event gives no document.
 */
export function trustInWords(event: CloudTrailEvent, document: Json | undefined): string {
  if (document === undefined || document === null)
    return parametersOmitted(event) ? ' that AWS left out of the record because it was too large' : '';
  const trust = readTrust(event, document);
  if (trust === undefined) return ' that cannot be read from the event';
  const { trustees, denies } = trust;
  if (trustees.length === 0) return ' that lets nobody assume it';
  const { names, end } = granteesInWords(trustees);
  const refused = denies ? ', apart from those that its Deny statements refuse' : '';
  return ` that lets ${shortList(names)} assume it${end}${refused}`;
}

/** A trust policy grants, unless it can be read and lets nobody assume the role. */
export function directionOfTrust(event: CloudTrailEvent, document: Json | undefined): Direction {
  return readTrust(event, document)?.trustees.length === 0 ? 'restricts' : 'grants';
}

/** Whether every AWS principal of every account may assume the role; undefined when conditions or denials decide. */
export function trustsAnyone(event: CloudTrailEvent, document: Json | undefined): boolean | undefined {
  return decide(event, document, (trustee) => trustee.kind === 'anyone');
}

/** Whether a principal of another account may assume the role, `*` included; undefined when conditions or denials decide. */
export function trustsOtherAccount(event: CloudTrailEvent, document: Json | undefined): boolean | undefined {
  const own = accountOf(event);
  if (own === '') return undefined;
  return decide(event, document, (trustee) => trustee.kind === 'anyone' || (trustee.account !== undefined && trustee.account !== own));
}

/**
 * Whether identities of an OIDC provider may assume the role with no condition on subject or audience; undefined when
 * conditions decide. A SAML provider is one that you run, so it does not count.
 */
export function trustsAnyWebIdentity(event: CloudTrailEvent, document: Json | undefined): boolean | undefined {
  return decide(event, document, (trustee) => trustee.kind === 'federated' && !trustee.words.startsWith('SAML provider '));
}

/** Whether the trust policy names the actor itself; undefined when it names the actor's whole account, or anyone. */
export function trustsActor(event: CloudTrailEvent, document: Json | undefined): boolean | undefined {
  const { arn, account } = actorOf(event);
  if (arn === '') return undefined;
  const trust = readTrust(event, document);
  if (trust === undefined) return undefined;
  if (trust.trustees.some((trustee) => trustee.written === arn)) return true;
  return trust.trustees.some((trustee) => trustee.kind === 'anyone' || trustee.account === account) ? undefined : false;
}

function decide(event: CloudTrailEvent, document: Json | undefined, fits: (trustee: Grantee) => boolean): boolean | undefined {
  const trust = readTrust(event, document);
  if (trust === undefined) return undefined;
  const found = trust.trustees.filter(fits);
  if (found.length === 0) return false;
  return found.some((trustee) => !trustee.conditional) && !trust.denies ? true : undefined;
}

function readTrust(event: CloudTrailEvent, document: Json | undefined): Trust | undefined {
  const reading = readPolicyDocument(document);
  if (reading.kind === 'unreadable') return undefined;
  // IAM refuses NotPrincipal in a trust policy, so what it would mean here is not defined.
  if (reading.statements.some((statement) => Object.keys(statement.notPrincipals).length > 0)) return undefined;
  const denials = reading.statements.filter((statement) => statement.effect === 'Deny' && assumes(statement));
  if (denials.some(shutsOut)) return { trustees: [], denies: true };
  const allowing = reading.statements.filter((statement) => statement.effect === 'Allow' && assumes(statement));
  const trustees = granteesOf(allowing, accountOf(event));
  return { trustees, denies: denials.length > 0 };
}

const assuming = ['sts:assumerole', 'sts:assumerolewithsaml', 'sts:assumerolewithwebidentity'];

/** Whether a statement is about assuming the role, and not only about tags or source identity. */
function assumes(statement: Statement): boolean {
  if (statement.actions.length === 0) return true;
  return statement.actions.some((action) => {
    const stem = /^[^*?]*/.exec(action.toLowerCase())?.[0] ?? '';
    return stem.length === action.length ? assuming.includes(stem) : assuming.some((name) => name.startsWith(stem));
  });
}

/** Whether a Deny statement refuses everyone every way of assuming the role. */
function shutsOut(denial: Statement): boolean {
  const everyone = denial.principals.AWS?.includes('*') === true && denial.condition === undefined;
  return everyone && denial.actions.some((action) => /^(\*|sts:\*|sts:assume\*|sts:assumerole\*)$/.test(action.toLowerCase()));
}
