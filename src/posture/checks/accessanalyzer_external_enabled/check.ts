import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import type { Analyzer } from '../../../account/surroundings.ts';
import { accountResource } from '../../account-resource.ts';
import { analyzerEvidence } from '../../analyzer-evidence.ts';
import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { evidence } from '../../evidence.ts';
import { inAList } from '../../in-a-list.ts';
import { isActiveAnalyzer } from '../../is-active-analyzer.ts';
import { lackOf } from '../../lack-of.ts';
import { notKnown } from '../../not-known.ts';

export const check = defineCheck({
  id: 'accessanalyzer_external_enabled',
  title: 'IAM Access Analyzer looks for access from outside',
  severity: 'medium',
  severityReason: 'It opens nothing by itself, but nobody is told of a bucket, key or role that strangers can use.',
  about:
    'Whether IAM Access Analyzer has an ACTIVE analyzer of type ACCOUNT or ORGANIZATION, in each Region from which an analyzer of any type is known. An analyzer for unused or for internal access finds nothing about access from outside, and does not count. Which Regions the account uses is not known here, so a Region without any analyzer is not seen, unless there is no analyzer at all. The analyzer of an organisation belongs to the account that administers it, and is not seen from the others.',
  why: 'A resource that is shared with a stranger, or with everybody, stays so until somebody comes across it.',
  needs: ['analyzers'],
  remediations: ['create-analyzer'],
  controls: { 'CIS 1.5': ['1.20'], 'CIS 3.0': ['1.20'], 'CIS 5.0': ['1.19'], 'CIS 7.0': ['2.18'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-create-external.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-28',
  ],
  inspect: ({ state }) => inspectRegions(state),
});

/** Types that look for access from outside; those ending in `UNUSED_ACCESS` and `INTERNAL_ACCESS` do not. */
const external = ['ACCOUNT', 'ORGANIZATION'];

function inspectRegions({ analyzers }: AccountState): CheckResult[] {
  const byRegion = Map.groupBy(analyzers.by.values(), ({ region }) => region);
  const results = [...byRegion].sort(([a], [b]) => (a < b ? -1 : 1)).map(([region, ofRegion]) => inspectRegion(region, ofRegion));
  const lack = lackOf(analyzers);
  if (lack !== undefined)
    return [...results, unknownResult(accountResource, 'analyzers look for access from outside in other Regions', lack)];
  if (results.length > 0) return results;
  const summary = 'No analyzer looks for access from outside, in any Region.';
  return [{ resource: accountResource, status: 'FAIL', summary, evidence: evidence('analyzers', analyzers.whole, []) }];
}

function inspectRegion(region: string, analyzers: readonly Analyzer[]): CheckResult {
  const resource = { kind: 'region', name: region };
  const answers = analyzers.map((analyzer) => ({ analyzer, answer: isActiveAnalyzer(analyzer, external) }));
  const active = answers.find(({ answer }) => answer === true)?.analyzer;
  if (active !== undefined)
    return {
      resource,
      status: 'PASS',
      summary: `Analyzer ${active.arn} looks for access from outside in ${region}.`,
      evidence: analyzerEvidence([active]),
    };
  const whys = answers.flatMap(({ answer }) => (typeof answer === 'boolean' ? [] : [answer]));
  if (whys.length > 0) return notKnown(resource, `an analyzer looks for access from outside in ${region}`, whys);
  const there = analyzers.map(({ type, status }) => `${knownValue(type) ?? 'no type'} (${knownValue(status) ?? 'no status'})`);
  return {
    resource,
    status: 'FAIL',
    summary: `No active analyzer looks for access from outside in ${region}; there is ${inAList(there)}.`,
    evidence: analyzerEvidence(analyzers),
  };
}
