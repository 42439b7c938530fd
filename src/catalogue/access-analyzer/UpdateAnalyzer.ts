import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { asArray, asNumber } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { analyzerTarget } from '../words/access-analyzer.ts';
import { callIt } from '../words/call-it.ts';
import { hasParameters } from '../words/settings.ts';
import { shortList } from '../words/short-list.ts';

export const UpdateAnalyzer = defineEvent({
  source: 'access-analyzer.amazonaws.com',
  name: 'UpdateAnalyzer',
  kind: 'change',
  access: 'write',
  title: 'Change what an analyzer looks at',
  does: 'Changes the configuration of an analyzer for unused or internal access: which accounts and tagged identities are left out, or which resources are analysed. The answer repeats the configuration as it is now.',
  doesNot: [
    'It does not work on an analyzer for access from outside, which has no such configuration.',
    'It changes no permission.',
    'It changes no archive rule.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the analyzer.',
  reading: {
    target: '`analyzerName` is the analyzer. The configuration before the call is not in the event.',
    parameters: {
      analyzerName: 'Analyzer that is changed.',
      configuration:
        '`unusedAccess` with `unusedAccessAge` in days and `analysisRule.exclusions` (`accountIds`, `resourceTags`), or `internalAccess` with `analysisRule.inclusions` (`accountIds`, `resourceTypes`, `resourceArns`).',
    },
  },
  target: analyzerTarget,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `${callIt(analyzerTarget(event))}${settings(event)}` }),
  direction: (event) => (exclusions(event) > 0 ? 'weakens' : 'neutral'),
  risks: [
    {
      risk: 'Identities that nobody uses, or that an intruder keeps in reserve, are no longer reported.',
      when: '`exclusions` names their accounts or a tag that somebody can put on them.',
      holds: (event) => (hasParameters(event) && exclusions(event) === 0 ? false : undefined),
    },
    {
      risk: 'Access to a sensitive resource is no longer reported.',
      when: '`inclusions` no longer names the resource, its type or its account.',
    },
  ],
  benign: [
    'Sandbox accounts or break-glass roles are left out, and the decision is written down.',
    'New critical resources are taken into the analysis.',
  ],
  verify: [
    'Compare with the configuration before, from infrastructure code or an earlier get-analyzer.',
    'Look for changes in what was left out: new users, keys or roles there.',
    'Ask who runs Access Analyzer here.',
  ],
  related: [
    'access-analyzer:CreateAnalyzer',
    'access-analyzer:DeleteAnalyzer',
    'access-analyzer:CreateArchiveRule',
    'iam:TagRole',
    'iam:TagUser',
  ],
  remediations: [],
  attack: ['T1562.001'],
  references: [
    'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_UpdateAnalyzer.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html',
  ],
});

function exclusions(event: CloudTrailEvent): number {
  return asArray(parameter(event, 'configuration', 'unusedAccess', 'analysisRule', 'exclusions')).length;
}

function settings(event: CloudTrailEvent): string {
  const age = asNumber(parameter(event, 'configuration', 'unusedAccess', 'unusedAccessAge'));
  const left = exclusions(event);
  const taken = asArray(parameter(event, 'configuration', 'internalAccess', 'analysisRule', 'inclusions')).length;
  const parts = [
    ...(age === undefined ? [] : [`reporting access unused for ${age} days`]),
    ...(left === 0 ? [] : [`leaving out what ${left === 1 ? 'one exclusion matches' : `${left} exclusions match`}`]),
    ...(taken === 0 ? [] : [`analysing what ${taken === 1 ? 'one inclusion matches' : `${taken} inclusions match`}`]),
  ];
  return parts.length === 0 ? '' : `, now ${shortList(parts)}`;
}
