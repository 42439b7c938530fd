import { defineEvent } from '../entry.ts';
import { archiveRule, archiveRuleInWords } from '../words/access-analyzer.ts';

export const DeleteArchiveRule = defineEvent({
  source: 'access-analyzer.amazonaws.com',
  name: 'DeleteArchiveRule',
  kind: 'change',
  access: 'write',
  title: 'Delete an archive rule',
  does: 'Deletes one archive rule of one analyzer. New findings that it would have hidden show among the active ones again.',
  doesNot: [
    'AWS documents no reopening of findings that the rule archived: check their status, and use UpdateFindings to bring them back.',
    'It changes no access.',
    'It does not show the filter that is deleted.',
  ],
  appears: 'From the console (Archive rules), the CLI, an SDK or infrastructure code. Recorded in the Region of the analyzer.',
  reading: {
    target: '`ruleName` is the rule that is gone, `analyzerName` its analyzer.',
    parameters: {
      analyzerName: 'Analyzer that had the rule.',
      ruleName: 'Name of the rule.',
      clientToken: 'Token by which a repeated call is recognised.',
    },
  },
  target: archiveRule,
  phrase: (event) => ({
    did: 'deleted',
    todo: 'delete',
    what: archiveRuleInWords(event),
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'An intruder removes the trace of a rule that has done its work.',
      when: 'CreateArchiveRule and ApplyArchiveRule of the same name came shortly before, by the same actor.',
    },
    {
      risk: 'The list of active findings fills with access that is meant to be, and what matters is overlooked.',
      when: 'The rule held back many findings.',
    },
  ],
  benign: ['A rule is no longer needed or is replaced by a narrower one.', 'A review found the rule too wide.'],
  verify: [
    'Find the filter in CreateArchiveRule or UpdateArchiveRule of the same name.',
    'List the archived findings that match it, and judge each.',
  ],
  related: ['access-analyzer:CreateArchiveRule', 'access-analyzer:UpdateArchiveRule', 'access-analyzer:UpdateFindings'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_DeleteArchiveRule.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-archive-rules.html',
  ],
});
