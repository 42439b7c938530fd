import { defineEvent } from '../entry.ts';
import { archiveRule, archiveRuleInWords, filterInWords, hidesPublicAccess } from '../words/access-analyzer.ts';

export const UpdateArchiveRule = defineEvent({
  source: 'access-analyzer.amazonaws.com',
  name: 'UpdateArchiveRule',
  kind: 'change',
  access: 'write',
  title: 'Change which findings an archive rule hides',
  does: 'Changes the criteria of one archive rule. New findings are archived by the new filter from then on.',
  doesNot: [
    'It does not show the filter before, so the event cannot say whether the rule got wider or narrower.',
    'It does not touch findings that are there already: ApplyArchiveRule does.',
    'It closes no access and opens none.',
  ],
  appears: 'From the console (Archive rules), the CLI, an SDK or infrastructure code. Recorded in the Region of the analyzer.',
  reading: {
    target: '`ruleName` is the rule, `analyzerName` the analyzer that it hides findings of.',
    parameters: {
      analyzerName: 'Analyzer that has the rule.',
      ruleName: 'Name of the rule.',
      filter: 'The criteria by key, each with `eq`, `neq`, `contains` or `exists`.',
      clientToken: 'Token by which a repeated call is recognised.',
    },
  },
  target: archiveRule,
  phrase: (event) => ({
    did: 'changed',
    todo: 'change',
    what: `${archiveRuleInWords(event)}${filterInWords(event)}`,
  }),
  // Wider or narrower than before: the event does not say.
  direction: 'neutral',
  risks: [
    {
      risk: 'Resources that anyone can reach are no longer reported.',
      when: 'The filter picks findings by `isPublic` being true.',
      holds: hidesPublicAccess,
    },
    {
      risk: 'A rule under a name that everyone knows hides more than it did.',
      when: 'The filter is wider than before. If so, this call weakens.',
    },
  ],
  benign: ['A rule is narrowed after a review.', 'A new account of a partner is added to a rule that has the others.'],
  verify: [
    'Compare with the filter before, from CreateArchiveRule, the last such event or infrastructure code.',
    'List the findings that were archived since.',
    'Ask who runs Access Analyzer here.',
  ],
  related: [
    'access-analyzer:CreateArchiveRule',
    'access-analyzer:ApplyArchiveRule',
    'access-analyzer:DeleteArchiveRule',
    'access-analyzer:UpdateFindings',
  ],
  remediations: ['contain-principal'],
  attack: ['T1562.001'],
  references: [
    'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_UpdateArchiveRule.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-archive-rules.html',
  ],
});
