import { defineEvent } from '../entry.ts';
import { archiveRule, archiveRuleInWords } from '../words/access-analyzer.ts';

export const ApplyArchiveRule = defineEvent({
  source: 'access-analyzer.amazonaws.com',
  name: 'ApplyArchiveRule',
  kind: 'change',
  access: 'write',
  title: 'Archive existing findings by an archive rule',
  does: 'Applies one archive rule of one analyzer to the findings that are there already: those that match its filter are archived and no longer show among the active ones.',
  doesNot: [
    'It does not show the filter or how many findings it hides: the rule has the filter.',
    'It closes no access. What a hidden finding speaks of stays open.',
    'It deletes nothing: archived findings can still be listed.',
  ],
  appears:
    'From the console (saving an archive rule and archiving active findings), the CLI or an SDK. Recorded in the Region of the analyzer.',
  reading: {
    target: '`ruleName` is the rule, `analyzerArn` the analyzer.',
    parameters: {
      analyzerArn: 'ARN of the analyzer.',
      ruleName: 'Rule that is applied.',
      clientToken: 'Token by which a repeated call is recognised.',
    },
  },
  target: archiveRule,
  phrase: (event) => ({
    did: 'archived',
    todo: 'archive',
    what: `existing findings by ${archiveRuleInWords(event)}`,
  }),
  direction: 'weakens',
  risks: [
    {
      risk: 'Findings that nobody has judged yet drop out of sight, many at once.',
      when: 'The filter of the rule is wider than access that was reviewed.',
    },
    {
      risk: 'An intruder hides sharing that was already reported.',
      when: 'CreateArchiveRule or UpdateArchiveRule by the same actor came just before.',
    },
  ],
  benign: ['A rule for access that is meant to be was written, and older findings are cleared by it.'],
  verify: [
    'Find the filter in CreateArchiveRule or UpdateArchiveRule of the same name.',
    'List the findings that were archived at this time, and judge each.',
    'Ask who runs Access Analyzer here.',
  ],
  related: [
    'access-analyzer:CreateArchiveRule',
    'access-analyzer:UpdateArchiveRule',
    'access-analyzer:DeleteArchiveRule',
    'access-analyzer:UpdateFindings',
  ],
  remediations: ['contain-principal'],
  attack: ['T1562.001'],
  references: [
    'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ApplyArchiveRule.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-archive-rules.html',
  ],
});
