import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless } from '../words/denied-read.ts';
import { nameInArn } from '../words/targets.ts';

export const StartPolicyGeneration = defineEvent({
  source: 'access-analyzer.amazonaws.com',
  name: 'StartPolicyGeneration',
  kind: 'read',
  access: 'write',
  title: 'Generate a policy from what a user or role has done',
  does: 'Starts a job that reads CloudTrail log files for one IAM user or role, over a time that the caller gives, and works out a policy for the actions seen. It reads with a service role that the caller passes. The answer carries a job id, by which GetGeneratedPolicy fetches the result.',
  doesNot: [
    'It attaches nothing and changes no policy: somebody has to take up the result.',
    'It does not see everything: data events and actions that a trail does not record are missing, so the policy can be too narrow.',
    'It answers with no policy itself.',
  ],
  appears:
    'From the console (Generate policy on the page of a user or role), the CLI, an SDK or a right-sizing tool. Recorded in the Region of the call.',
  reading: {
    target: '`policyGenerationDetails.principalArn` is the user or role whose activity is read.',
    parameters: {
      policyGenerationDetails: '`principalArn` of the user or role.',
      cloudTrailDetails: '`trails` that are read, `startTime` and `endTime`, and `accessRole`, the service role that reads them.',
      clientToken: 'Token by which a repeated call is recognised.',
    },
  },
  target: principal,
  phrase: (event) => ({
    did: 'started',
    todo: 'start',
    what: `generating a policy from the activity of ${callIt(principal(event))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A scout learns which actions a user or role really uses, so that its own calls as that one do not stand out.',
      when: 'The actor does not work on permissions here, and GetGeneratedPolicy follows.',
      holds: unlessHarmless,
    },
    {
      risk: 'A role that may read the CloudTrail logs is passed by somebody who may not read them.',
      when: 'The actor has no access of its own to the log bucket.',
      holds: unlessHarmless,
    },
  ],
  benign: ['Permissions of a user or role are cut down to what it uses.'],
  verify: [
    'Ask whether the actor works on permissions, and for this user or role.',
    'Look for GetGeneratedPolicy with the job id, and for policy changes that took up the result.',
    'Check what else the actor read about the same user or role.',
  ],
  related: [
    'access-analyzer:GetGeneratedPolicy',
    'access-analyzer:CancelPolicyGeneration',
    'access-analyzer:ListPolicyGenerations',
    'iam:CreatePolicy',
    'iam:GenerateServiceLastAccessedDetails',
  ],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_StartPolicyGeneration.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html',
  ],
});

function principal(event: CloudTrailEvent): Target {
  const arn = textParameter(event, 'policyGenerationDetails', 'principalArn');
  if (arn === undefined) return { kind: 'entity', name: '' };
  return { kind: /^arn:[^:]*:iam::[^:]*:(user|role)\//.exec(arn)?.[1] ?? 'entity', name: nameInArn(arn), arn };
}
