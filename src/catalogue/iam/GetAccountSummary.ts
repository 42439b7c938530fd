import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { accountTarget } from '../words/targets.ts';

export const GetAccountSummary = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetAccountSummary',
  kind: 'read',
  access: 'list',
  title: 'Read the counts and quotas of IAM in the account',
  does: 'Returns numbers: how many users, groups, roles, policies, MFA devices and identity providers the account has, the quotas for them, and whether the root user has MFA, access keys, a password and signing certificates.',
  doesNot: [
    'It names no user, role or policy and shows no document.',
    '`AccountMFAEnabled` speaks of the root user only and says nothing about the MFA of IAM users.',
  ],
  appears: 'The IAM dashboard, Trusted Advisor, AWS Config and nearly every posture scanner call it. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account and takes no parameter. The numbers are not in the event.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'read', todo: 'read', what: `the IAM summary of ${callIt(accountTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller learns whether the root user lacks MFA or has access keys, which makes root the target to try.',
      when: 'AWS answered the call, and the caller has no reason to check the root user.',
      holds: unlessHarmless,
    },
    {
      risk: 'It is the cheap first look of an intruder: the counts tell whether a full enumeration is worth the noise.',
      when: 'Lists of users, roles and policies by the same caller follow within minutes.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'Someone opened the IAM dashboard, which makes a handful of other reads in the same second.',
    'A scanner or Trusted Advisor checks the root user.',
  ],
  verify: [
    'Look at the calls by this principal in the same minute: console pages make fixed groups of reads, scouts make long ones.',
    'Check whether this principal has ever read IAM before, and from this address.',
    'Look for root sign-in attempts afterwards.',
  ],
  related: ['iam:GetAccountAuthorizationDetails', 'iam:GetAccountPasswordPolicy', 'iam:GenerateCredentialReport', 'signin:ConsoleLogin'],
  remediations: [],
  attack: ['T1087.004', 'T1580'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
  ],
});
