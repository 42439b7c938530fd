import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { accountTarget } from '../words/targets.ts';

export const GenerateCredentialReport = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GenerateCredentialReport',
  kind: 'read',
  access: 'read',
  title: 'Have AWS prepare the credential report of the account',
  does: 'Starts the credential report, or points to the one at hand: AWS makes a new one at most every four hours. The report has one line for each user and for the root user, with the state and dates of password, MFA, access keys and signing certificates.',
  doesNot: [
    'It returns no line of the report: GetCredentialReport does, and only then has the caller learnt anything.',
    'It changes no user and no credential, although its name sounds like a write.',
    'Several calls in a row are one request: tools repeat it until the state is COMPLETE.',
  ],
  appears:
    'Trusted Advisor, AWS Config rules, the console (download of the credential report) and nearly every posture scanner call it. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account and takes no parameter. No line of the report is in the event.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'had AWS prepare',
    todo: 'have AWS prepare',
    what: `the credential report of ${callIt(accountTarget(event))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'It is the first half of reading the state of every credential in the account.',
      when: 'AWS answered the call, and GetCredentialReport by a caller that is no known auditor follows.',
      holds: unlessHarmless,
    },
    { risk: 'The denial fits someone who tries a stolen credential out.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'Trusted Advisor, a compliance rule or a scanner refreshes its checks, often several times a day.',
    'An auditor downloads the report in the console.',
  ],
  verify: [
    'Look for GetCredentialReport by the same caller: without it nothing was read.',
    'Compare the caller with the services and roles that make this call every day.',
    'Look for other account-wide reads in the same minutes.',
  ],
  related: ['iam:GetCredentialReport', 'iam:GetAccountSummary', 'iam:GetAccountAuthorizationDetails', 'iam:ListUsers'],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateCredentialReport.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html',
  ],
});
