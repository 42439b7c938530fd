import type { User } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import { readPolicyDocument } from '../kernel/policy-document.ts';
import { type FitRequest, statementFit } from './statement-fit.ts';
import { managedDocument, userStatements } from './user-statements.ts';
import { bindsWithoutMfa } from './without-mfa.ts';

/** Whether a user that signs in without MFA may do something. `why` is a part of a sentence. */
export type UserMay =
  | { kind: 'yes' }
  /** `isBare`: nothing denies it, and nothing allows it either. */
  | { kind: 'no'; why: string; isBare?: true }
  | { kind: 'unknown'; why: string };

export interface MayRequest extends Omit<FitRequest, 'userName'> {
  /** Whether the account itself gives it to every user. */
  isGranted?: boolean;
}

/**
 * Judged by the policies of the user and of its groups and by its boundary. Service control policies are not seen, and a
 * condition is not decided unless it is that MFA was not used.
 */
export function userMay(state: AccountState, user: User, { isGranted = false, ...asked }: MayRequest): UserMay {
  const request: FitRequest = { ...asked, userName: user.name };
  const { statements, gaps } = userStatements(state, user);
  const fitting = statements.map((held) => ({ ...held, fit: statementFit(held.statement, request) })).filter(({ fit }) => fit !== 'no');
  const denials = fitting.filter(({ statement }) => statement.effect === 'Deny');
  for (const { statement, policy, fit } of denials) {
    if (fit === 'yes') return { kind: 'no', why: `${policy} denies it` };
    if (bindsWithoutMfa(statement)) return { kind: 'no', why: `${policy} denies it without MFA` };
  }
  const [doubt] = denials;
  if (doubt !== undefined) return { kind: 'unknown', why: `${doubt.policy} denies it under a condition` };
  const [gap] = gaps;
  if (gap !== undefined) return { kind: 'unknown', why: gap };
  const allowing = fitting.filter(({ statement }) => statement.effect === 'Allow');
  if (isGranted || allowing.some(({ fit }) => fit === 'yes')) return bounded(state, user, request);
  const [perhaps] = allowing;
  return perhaps === undefined
    ? { kind: 'no', why: 'no policy allows it', isBare: true }
    : { kind: 'unknown', why: `${perhaps.policy} allows it under a condition` };
}

function bounded(state: AccountState, { boundary }: User, request: FitRequest): UserMay {
  if (boundary.kind === 'absent') return { kind: 'yes' };
  const document = boundary.kind === 'known' ? managedDocument(state, boundary.value) : undefined;
  const reading = document === undefined ? undefined : readPolicyDocument(document);
  if (reading?.kind !== 'document') return { kind: 'unknown', why: 'what the permissions boundary says is not known' };
  const fits = reading.statements.map((statement) => ({ statement, fit: statementFit(statement, request) }));
  const denied = fits.filter(({ statement, fit }) => statement.effect === 'Deny' && fit !== 'no');
  if (denied.some(({ statement, fit }) => fit === 'yes' || bindsWithoutMfa(statement)))
    return { kind: 'no', why: 'the permissions boundary denies it' };
  if (denied.length > 0) return { kind: 'unknown', why: 'the permissions boundary denies it under a condition' };
  const allowed = fits.filter(({ statement }) => statement.effect === 'Allow').map(({ fit }) => fit);
  if (allowed.includes('yes')) return { kind: 'yes' };
  return allowed.includes('maybe')
    ? { kind: 'unknown', why: 'the permissions boundary allows it under a condition' }
    : { kind: 'no', why: 'the permissions boundary does not allow it' };
}
