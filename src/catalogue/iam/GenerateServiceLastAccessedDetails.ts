import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessAboutSelf, wasDenied } from '../words/denied-read.ts';
import { entityByArn } from '../words/read-target.ts';

export const GenerateServiceLastAccessedDetails = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GenerateServiceLastAccessedDetails',
  kind: 'read',
  access: 'read',
  title: 'Start a report on the services that an identity last used',
  does: 'Starts a report on when one user, role or group, or the holders of one policy, last tried each AWS service that they may use, and with `ACTION_LEVEL` also single actions of some services. It answers a job id, with which the same user or role fetches the report.',
  doesNot: [
    'It returns no report: GetServiceLastAccessedDetails does.',
    'The report counts attempts that were denied too, so a date in it does not prove that access was given.',
    'It reaches back about 400 days, runs up to four hours behind, and ignores resource policies, boundaries and service control policies.',
  ],
  appears:
    'The console calls it on the last accessed tab of users, roles, groups and policies, scanners and least-privilege tools for many identities, and the service role of IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`arn` is the identity or policy that the report is about.',
    parameters: {
      arn: 'ARN of the user, role, group or policy.',
      granularity: '`SERVICE_LEVEL`, or `ACTION_LEVEL` for single actions; absent means services.',
    },
  },
  target: (event) => entityByArn(event, 'arn'),
  phrase: (event) => ({ did: 'started', todo: 'start', what: `a last accessed report on ${callIt(entityByArn(event, 'arn'))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller learns the habits of an identity: an intruder who uses only services that it uses anyway stands out less.',
      when: 'AWS answered the call for an identity other than the caller, which does not review permissions.',
      holds: (event) => unlessAboutSelf(event, entityByArn(event, 'arn')),
    },
    {
      risk: 'Dormant identities with wide access are found, which make quiet backdoors.',
      when: 'The caller asks for many identities in a row and is no known tool.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['Someone trims permissions and looks at what a role really uses.', 'A least-privilege tool walks through all roles.'],
  verify: [
    'Look for GetServiceLastAccessedDetails with the same caller, and for which identities it asked.',
    'Check whether the identity that was studied did anything unusual afterwards, or was assumed by the caller.',
    'Compare the caller with those who review permissions.',
  ],
  related: ['iam:GetServiceLastAccessedDetails', 'iam:ListRoles', 'iam:GetRole', 'access-analyzer:CreateAnalyzer'],
  remediations: [],
  attack: ['T1087.004', 'T1526'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_access-advisor.html',
  ],
});
