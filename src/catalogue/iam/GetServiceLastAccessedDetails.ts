import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { accountTarget } from '../words/targets.ts';

export const GetServiceLastAccessedDetails = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetServiceLastAccessedDetails',
  kind: 'read',
  access: 'read',
  title: 'Fetch a report on the services that an identity last used',
  does: 'Returns the report of a job that GenerateServiceLastAccessedDetails started: each service that the identity may use, the last attempt with its Region and, for groups and policies, who made it. A job at action level adds the last attempt for tracked actions.',
  doesNot: [
    'It lists no resource, no address and no single call: CloudTrail does.',
    'A date also stands for denied attempts.',
    'Another user or role cannot fetch the report, even with the job id.',
  ],
  appears:
    'Whoever started the job repeats this call until the report is complete: the console on the last accessed tab, scanners, least-privilege tools, and IAM Access Analyzer. Recorded in us-east-1.',
  reading: {
    target:
      '`jobId` is the job. The identity it is about is only in the GenerateServiceLastAccessedDetails event shortly before, by the same caller.',
    parameters: {
      jobId: 'Id of the job, as GenerateServiceLastAccessedDetails answered it.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'fetched',
    todo: 'fetch',
    what: `${reportRead(event)} in ${callIt(accountTarget(event))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The list shows every service that the identity may use, without reading one policy, and which of them are in use.',
      when: 'AWS answered the call, and the caller does not review permissions.',
      holds: unlessHarmless,
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'Someone looks at the last accessed tab in the console.',
    'A tool that trims permissions collects its data; several calls for one job are normal.',
  ],
  verify: [
    'Find the GenerateServiceLastAccessedDetails event of the same caller minutes before: it names the identity.',
    'Check how many different identities the caller asked about.',
    'Look at what the caller did with the services that the report named.',
  ],
  related: ['iam:GenerateServiceLastAccessedDetails', 'iam:GetRole', 'iam:ListAttachedRolePolicies'],
  remediations: [],
  attack: ['T1087.004', 'T1526'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_access-advisor.html',
  ],
});

function reportRead(event: CloudTrailEvent): string {
  const job = textParameter(event, 'jobId');
  return job === undefined ? 'a last accessed report' : `the last accessed report of job ${job}`;
}
