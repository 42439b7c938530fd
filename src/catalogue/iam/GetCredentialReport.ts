import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { accountTarget } from '../words/targets.ts';

export const GetCredentialReport = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetCredentialReport',
  kind: 'read',
  access: 'read',
  title: 'Download the credential report of the account',
  does: 'Returns the latest credential report as CSV: for the root user and each user the ARN, whether a password, MFA, the first and second access key and signing certificates are in use, when they were changed, and when password and keys were last used, for keys with Region and service.',
  doesNot: [
    'It holds no password, no secret and no access key id.',
    'It can be up to four hours old.',
    'It does not cover roles or people of IAM Identity Center, and says nothing about permissions.',
  ],
  appears:
    'Trusted Advisor, AWS Config rules, the console and posture scanners call it after GenerateCredentialReport. A call without a fresh report fails and is then repeated. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account and takes no parameter. The report is not in the event.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'downloaded', todo: 'download', what: `the credential report of ${callIt(accountTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'One file shows which users have a password and no MFA, which keys are old and unused, and whether root can be attacked: a list of targets in order.',
      when: 'AWS answered the call with the report, and the caller is no known auditor, scanner or service.',
      holds: unlessHarmless,
    },
    {
      risk: 'An intruder picks a dormant user and gives it new credentials.',
      when: 'CreateAccessKey, CreateLoginProfile or UpdateLoginProfile for some user by the same caller follows.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A scanner or Trusted Advisor checks MFA and key age.', 'An auditor downloads the report by hand, once a quarter.'],
  verify: [
    'Compare the caller and its address with those that download the report regularly.',
    'Look for new credentials or sign-ins of users without MFA in the days after.',
    'Check the policy by which the caller may read it; SecurityAudit and ReadOnlyAccess both allow it.',
  ],
  related: ['iam:GenerateCredentialReport', 'iam:ListUsers', 'iam:ListAccessKeys', 'iam:CreateAccessKey', 'iam:CreateLoginProfile'],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetCredentialReport.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html',
  ],
});
