import type { Judge } from './assurance.ts';

/** Whether the credentials of the call were obtained with MFA. */
export const judgeMfa: Judge = ({ change: { actor } }) => {
  if (actor.mfa === true) return { verdict: 'held', evidence: 'The session of the call was authenticated with MFA.' };
  if (actor.kind === 'role' || actor.kind === 'service') {
    return {
      verdict: 'not-determinable',
      evidence:
        'A role session shows MFA only when AssumeRole itself carried it; with federation, Identity Center or a service the event cannot tell.',
    };
  }
  if (actor.mfa === undefined) return { verdict: 'not-determinable', evidence: 'The event does not say whether MFA was used.' };
  const longTerm = actor.accessKeyId?.startsWith('AKIA') === true;
  return {
    verdict: 'violated',
    evidence: longTerm
      ? `The call was signed with the long-term access key ${actor.accessKeyId}, which carries no MFA.`
      : 'The session of the call was not authenticated with MFA.',
  };
};
