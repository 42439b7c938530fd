import { defineEvent } from '../entry.ts';
import { analyzerTarget } from '../words/access-analyzer.ts';
import { callIt } from '../words/call-it.ts';

export const DeleteAnalyzer = defineEvent({
  source: 'access-analyzer.amazonaws.com',
  name: 'DeleteAnalyzer',
  kind: 'change',
  access: 'write',
  title: 'Delete an analyzer of IAM Access Analyzer',
  does: 'Deletes one analyzer with all its findings and archive rules. What it watched, for the account or the organisation in this Region, is no longer reported by it. It cannot be undone.',
  doesNot: [
    'It changes no permission: what was open stays open, only nobody is told.',
    'It leaves other analyzers alone, such as those in other Regions or of the organisation.',
    'A new analyzer finds again what is still there, but not which findings had been archived or when they were first seen.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the analyzer.',
  reading: {
    target: '`analyzerName` is the analyzer that is gone; its type is not in the event.',
    parameters: { analyzerName: 'Analyzer to delete.', clientToken: 'Token by which a repeated call is recognised.' },
  },
  target: analyzerTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: callIt(analyzerTarget(event)) }),
  direction: 'weakens',
  risks: [
    {
      risk: 'A resource that is opened to the outside from now on goes unreported.',
      when: 'The analyzer was the one for access from outside, and no other covers this account and Region.',
    },
    {
      risk: 'The record of what was open, and since when, is lost for an investigation.',
      when: 'The findings were not sent elsewhere, such as to Security Hub or by EventBridge.',
    },
    {
      risk: 'An intruder blinds the account before it shares something.',
      when: 'Changes of bucket policies, trust policies or key policies by the same actor follow.',
    },
  ],
  benign: [
    'An account analyzer is replaced by one of the organisation, which was made before.',
    'A trial of unused access analysis ends for its cost.',
  ],
  verify: [
    'Check which analyzers are left for this account and Region, and of which type.',
    'Read what the actor changed afterwards on buckets, keys, roles and queues.',
    'Ask who runs Access Analyzer here.',
  ],
  related: [
    'access-analyzer:CreateAnalyzer',
    'access-analyzer:CreateArchiveRule',
    'access-analyzer:UpdateFindings',
    'iam:UpdateAssumeRolePolicy',
    's3:PutBucketPolicy',
    'kms:PutKeyPolicy',
  ],
  remediations: ['contain-principal'],
  attack: ['T1562.001'],
  references: [
    'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_DeleteAnalyzer.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html',
  ],
});
