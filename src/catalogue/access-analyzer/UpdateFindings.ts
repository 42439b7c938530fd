import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter, textParameter } from '../../events/fields.ts';
import { defineEvent, type Phrase } from '../entry.ts';
import { analyzerTarget } from '../words/access-analyzer.ts';
import { callIt } from '../words/call-it.ts';

export const UpdateFindings = defineEvent({
  source: 'access-analyzer.amazonaws.com',
  name: 'UpdateFindings',
  kind: 'change',
  access: 'write',
  title: 'Archive findings, or make archived ones active again',
  does: 'Sets the status of findings of one analyzer: ARCHIVED takes them out of the active ones, ACTIVE brings them back. The findings are named by their ids, or by the resource that they speak of.',
  doesNot: [
    'It closes no access. What an archived finding speaks of stays open.',
    'It does not resolve a finding: that happens by itself when the access is gone.',
    'It hides no later findings: an archive rule does.',
  ],
  appears: 'From the console (Archive, Unarchive), the CLI, an SDK or a ticket system. Recorded in the Region of the analyzer.',
  reading: {
    target: '`analyzerArn` is the analyzer whose findings are set.',
    parameters: {
      analyzerArn: 'ARN of the analyzer.',
      status: '`ARCHIVED` or `ACTIVE`.',
      ids: 'Ids of the findings.',
      resourceArn: 'Resource whose findings are set, instead of ids.',
      clientToken: 'Token by which a repeated call is recognised.',
    },
  },
  target: analyzerTarget,
  phrase,
  direction: (event) => (textParameter(event, 'status') === 'ARCHIVED' ? 'weakens' : 'neutral'),
  risks: [
    {
      risk: 'Somebody hides what is open, while it stays open.',
      when: '`status` is `ARCHIVED`, and the access was not judged to be meant.',
      holds: (event) => (textParameter(event, 'status') === 'ACTIVE' ? false : undefined),
    },
    {
      risk: 'Many findings go unread at once.',
      when: '`status` is `ARCHIVED` and the call names more than a few.',
      holds: (event) => {
        if (textParameter(event, 'status') !== 'ARCHIVED') return textParameter(event, 'status') === undefined ? undefined : false;
        const count = listParameter(event, 'ids').length;
        return count === 0 ? undefined : count > 10;
      },
    },
  ],
  benign: [
    'A reviewer has judged the access to be meant, and the reason is written down.',
    'A finding that was archived by mistake is brought back.',
  ],
  verify: [
    'Read each finding that was archived: which resource, which outsider, since when.',
    'Check whether the actor also made the change that caused the finding.',
    'Ask for the reason, where your rules want one.',
  ],
  related: [
    'access-analyzer:CreateArchiveRule',
    'access-analyzer:ApplyArchiveRule',
    'access-analyzer:DeleteAnalyzer',
    'iam:UpdateAssumeRolePolicy',
    's3:PutBucketPolicy',
  ],
  remediations: ['contain-principal'],
  attack: ['T1562.001'],
  references: [
    'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_UpdateFindings.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings.html',
  ],
});

function phrase(event: CloudTrailEvent): Phrase {
  const status = textParameter(event, 'status');
  const what = `${findings(event)} of ${callIt(analyzerTarget(event))}`;
  if (status === 'ARCHIVED') return { did: 'archived', todo: 'archive', what };
  if (status === 'ACTIVE') return { did: 'reactivated', todo: 'reactivate', what };
  return { did: 'set the status of', todo: 'set the status of', what };
}

function findings(event: CloudTrailEvent): string {
  const ids = listParameter(event, 'ids');
  if (ids.length > 0) return ids.length === 1 ? `finding ${ids[0]}` : `${ids.length} findings`;
  const resource = textParameter(event, 'resourceArn');
  return resource === undefined ? 'findings' : `the findings about ${resource}`;
}
