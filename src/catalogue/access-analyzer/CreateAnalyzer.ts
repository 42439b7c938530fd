import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter } from '../../events/fields.ts';
import { asArray } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { analyzerTarget } from '../words/access-analyzer.ts';
import { callIt } from '../words/call-it.ts';
import { hasParameters } from '../words/settings.ts';

export const CreateAnalyzer = defineEvent({
  source: 'access-analyzer.amazonaws.com',
  name: 'CreateAnalyzer',
  kind: 'change',
  access: 'write',
  title: 'Create an analyzer of IAM Access Analyzer',
  does: 'Creates one analyzer in one Region, for an account or an organisation. By its type it looks for access from outside, for unused access, or for access within to chosen resources, and reports findings. Archive rules can be given along with it.',
  doesNot: [
    'It changes no permission and blocks nothing: a finding is a report.',
    'An analyzer of one type does not do the work of another: one for unused access reports nothing of access from outside.',
    'An analyzer for access from outside does not see resources in other Regions.',
  ],
  appears:
    'From the console (Access Analyzer), the CLI, an SDK, infrastructure code (`aws_accessanalyzer_analyzer`) or a security baseline. Recorded in the Region of the analyzer.',
  reading: {
    target: '`analyzerName` is the new analyzer; the answer carries its ARN.',
    parameters: {
      analyzerName: 'Name of the analyzer.',
      type: '`ACCOUNT` or `ORGANIZATION` for access from outside; with `_UNUSED_ACCESS` or `_INTERNAL_ACCESS` for the other two kinds.',
      archiveRules: 'Rules that hide findings from the start, each with `ruleName` and `filter`.',
      configuration:
        'For unused access the age in days and what is left out of the analysis; for internal access the resources that are analysed.',
      tags: 'Tags put on the analyzer.',
    },
  },
  target: analyzerTarget,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${callIt(analyzerTarget(event))}${about(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The analyzer is blind from the start to what its archive rules match.',
      when: '`archiveRules` is not empty.',
      holds: (event) => (hasParameters(event) ? rules(event) > 0 : undefined),
    },
    {
      risk: 'A scout gets a list of what is open to the outside, or of identities and permissions that nobody uses.',
      when: 'The actor does not manage security here, and ListFindings follows.',
    },
    {
      risk: 'Costs rise with the number of identities or resources.',
      when: 'The type is one for unused or internal access, which AWS charges for.',
      holds: (event) => {
        const type = textParameter(event, 'type');
        return type === undefined ? undefined : /_(UNUSED|INTERNAL)_ACCESS$/.test(type);
      },
    },
  ],
  benign: ['A security baseline is rolled out to an account or a Region.', 'An analyzer that was deleted is made again.'],
  verify: [
    'Read the archive rules and the exclusions that came with it.',
    'Look for DeleteAnalyzer of the same kind just before: findings and archived states are gone then.',
    'Ask who runs Access Analyzer here.',
  ],
  related: [
    'access-analyzer:DeleteAnalyzer',
    'access-analyzer:UpdateAnalyzer',
    'access-analyzer:CreateArchiveRule',
    'access-analyzer:ListFindings',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CreateAnalyzer.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html',
  ],
});

function rules(event: CloudTrailEvent): number {
  return asArray(parameter(event, 'archiveRules')).length;
}

function about(event: CloudTrailEvent): string {
  const type = textParameter(event, 'type');
  const count = rules(event);
  const of = type === undefined ? '' : ` of type ${type}`;
  return `${of}${count === 0 ? '' : ` with ${count === 1 ? 'one archive rule' : `${count} archive rules`}`}`;
}
