import type { AccountState } from '../../../account/state.ts';
import { accountResource } from '../../account-resource.ts';
import { analyzerEvidence } from '../../analyzer-evidence.ts';
import { type CheckResult, defineCheck } from '../../check.ts';
import { evidence } from '../../evidence.ts';
import { isActiveAnalyzer } from '../../is-active-analyzer.ts';
import { lackOf } from '../../lack-of.ts';
import { notKnown } from '../../not-known.ts';

export const check = defineCheck({
  id: 'accessanalyzer_unused_access_enabled',
  title: 'IAM Access Analyzer looks for access that nobody uses',
  severity: 'low',
  severityReason: 'It only helps to find what is unused, costs money for every user and role, and other checks find much of it.',
  about:
    'Whether IAM Access Analyzer has an ACTIVE analyzer of type ACCOUNT_UNUSED_ACCESS or ORGANIZATION_UNUSED_ACCESS, in any Region: users and roles are the same in all of them, so one is enough. No benchmark asks for it. The analyzer of an organisation belongs to the account that administers it, and is not seen from the others.',
  why: 'Roles, keys and permissions that nobody needs stay, and serve whoever takes them over.',
  needs: ['analyzers'],
  remediations: [],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-create-unused.html'],
  inspect: ({ state }) => [inspectAnalyzers(state)],
});

const unused = ['ACCOUNT_UNUSED_ACCESS', 'ORGANIZATION_UNUSED_ACCESS'];

function inspectAnalyzers({ analyzers }: AccountState): CheckResult {
  const all = [...analyzers.by.values()];
  const answers = all.map((analyzer) => isActiveAnalyzer(analyzer, unused));
  const active = all[answers.indexOf(true)];
  if (active !== undefined)
    return {
      resource: accountResource,
      status: 'PASS',
      summary: `Analyzer ${active.arn} looks for access that nobody uses.`,
      evidence: analyzerEvidence([active]),
    };
  const lack = lackOf(analyzers);
  const whys = [...answers.flatMap((answer) => (typeof answer === 'boolean' ? [] : [answer])), ...(lack === undefined ? [] : [lack])];
  if (whys.length > 0) return notKnown(accountResource, 'an analyzer looks for access that nobody uses', whys);
  const arns = all.map(({ arn }) => arn);
  return {
    resource: accountResource,
    status: 'FAIL',
    summary: 'No active analyzer looks for access that nobody uses.',
    evidence: [...evidence('analyzers', analyzers.whole, arns), ...analyzerEvidence(all)],
  };
}
