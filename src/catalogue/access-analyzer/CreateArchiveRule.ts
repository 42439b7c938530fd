import { defineEvent } from '../entry.ts';
import { archiveRule, archiveRuleInWords, filterInWords, hidesPublicAccess } from '../words/access-analyzer.ts';

export const CreateArchiveRule = defineEvent({
  source: 'access-analyzer.amazonaws.com',
  name: 'CreateArchiveRule',
  kind: 'change',
  access: 'write',
  title: 'Hide new findings of an analyzer by a rule',
  does: 'Creates an archive rule for one analyzer: new findings that match its filter are archived at once, so they do not show among the active ones and call for nobody. A finding matches when it meets every criterion of the filter.',
  doesNot: [
    'It does not touch findings that are there already: ApplyArchiveRule does.',
    'It closes no access. What a hidden finding speaks of stays open.',
    'It deletes nothing: archived findings can still be listed.',
  ],
  appears:
    'From the console (Archive rules; saving one there can also apply it to findings that exist), the CLI, an SDK or infrastructure code (`aws_accessanalyzer_archive_rule`). Recorded in the Region of the analyzer.',
  reading: {
    target: '`ruleName` is the new rule, `analyzerName` the analyzer that it hides findings of.',
    parameters: {
      analyzerName: 'Analyzer that gets the rule.',
      ruleName: 'Name of the rule.',
      filter:
        'Criteria by key, such as `resourceType`, `resource`, `principal.AWS` or `isPublic`, each with `eq`, `neq`, `contains` or `exists`.',
      clientToken: 'Token by which a repeated call is recognised.',
    },
  },
  target: archiveRule,
  phrase: (event) => ({
    did: 'created',
    todo: 'create',
    what: `${archiveRuleInWords(event)}${filterInWords(event)}`,
  }),
  direction: 'weakens',
  risks: [
    {
      risk: 'Resources that anyone can reach are no longer reported.',
      when: 'The filter picks findings by `isPublic` being true.',
      holds: hidesPublicAccess,
    },
    {
      risk: 'An intruder hides the sharing that it is about to set up.',
      when: 'The filter names an account, a principal or a resource that you do not know, or is as wide as a whole resource type.',
    },
    {
      risk: 'A rule that was right once goes on hiding what comes later.',
      when: 'The filter is wider than the case that it was written for.',
    },
  ],
  benign: ['Access that is meant to be, such as that of a monitoring partner, is taken out of the list, and the decision is written down.'],
  verify: [
    'Read the filter, and list the findings that it archives.',
    'Look for changes by the same actor that the rule would hide: bucket policies, trust policies, key policies.',
    'Ask who runs Access Analyzer here.',
  ],
  related: [
    'access-analyzer:ApplyArchiveRule',
    'access-analyzer:UpdateArchiveRule',
    'access-analyzer:DeleteArchiveRule',
    'access-analyzer:UpdateFindings',
    'access-analyzer:DeleteAnalyzer',
  ],
  remediations: ['contain-principal'],
  attack: ['T1562.001'],
  references: [
    'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CreateArchiveRule.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-archive-rules.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-filter-keys.html',
  ],
});
