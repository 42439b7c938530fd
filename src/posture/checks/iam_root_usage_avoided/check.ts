import type { AccessKey } from '../../../account/entities.ts';
import { known, type Part } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import { type CheckContext, type CheckResult, defineCheck, type Evidence } from '../../check.ts';
import { daysSince } from '../../days-since.ts';
import { evidence } from '../../evidence.ts';
import { inDays } from '../../in-days.ts';
import { notKnown } from '../../not-known.ts';
import { rootPart } from '../../root-part.ts';
import { rootResource } from '../../root-resource.ts';

export const check = defineCheck({
  id: 'iam_root_usage_avoided',
  title: 'Root was not used in the last 90 days',
  severity: 'high',
  severityReason: 'What root does no policy limits, and whoever uses it every day exposes its credentials every day.',
  about:
    'When the password of root and each of its access keys were last used. The latest of them counts, not the first that has a date. Use exactly as many days ago as the threshold says no longer counts. A few tasks need root, so a failure may be one of them: the record of that day tells. Sessions that the management account opens as root of a member account leave no trace here.',
  why: 'A mistake or a theft while root is at work hits the whole account, and nothing shows which person it was.',
  needs: ['root.passwordLastUsed', 'root.accessKeys', 'summary'],
  thresholds: {
    days: { default: 90, unit: 'days', source: 'own choice, as CIS 3.0 1.7 names no number; FSBP IAM.8 takes 90 days as out of use' },
  },
  remediations: ['secure-root'],
  controls: { 'CIS 1.5': ['1.7'], 'CIS 3.0': ['1.7'], 'CIS 5.0': ['1.6'], 'CIS 7.0': ['2.7'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-tasks.html',
  ],
  inspect: (context) => [inspectUses(context)],
});

/** A credential of root, and the day of its last use. */
interface Use {
  what: string;
  at: Part<string>;
}

function inspectUses({ state, now, threshold }: CheckContext): CheckResult {
  const least = threshold('days');
  const uses = usesOf(state);
  const told: Evidence[] = uses.flatMap(({ what, at }) => evidence(`root ${what} last used`, at));
  const aged = uses.map(({ what, at }) => ({ what, days: daysSince(at, now) }));
  const dated = aged.flatMap(({ what, days }) => (days.kind === 'known' ? [{ what, days: Math.max(0, days.value) }] : []));
  const latest = dated.sort((a, b) => a.days - b.days)[0];
  if (latest !== undefined && latest.days < least) {
    const summary = `Root used its ${latest.what} ${inDays(latest.days)} ago; it should not have in the last ${inDays(least)}.`;
    return { resource: rootResource, status: 'FAIL', summary, evidence: told };
  }
  const whys = aged.flatMap(({ days }) => (days.kind === 'unknown' ? [days] : []));
  if (whys.length > 0) return notKnown(rootResource, `root was used in the last ${inDays(least)}`, whys);
  const summary = latest === undefined ? 'Root was never used, as far as AWS knows.' : `Root was last used ${inDays(latest.days)} ago.`;
  return { resource: rootResource, status: 'PASS', summary, evidence: told };
}

function usesOf(state: AccountState): Use[] {
  const { accessKeys, passwordLastUsed } = state.root;
  const password: Use = { what: 'password', at: passwordLastUsed };
  if (accessKeys.kind === 'known') return [password, ...accessKeys.value.map(useOfKey)];
  const present = rootPart(state, 'accessKeys');
  const mayHaveKeys = accessKeys.kind === 'unknown' && (present.kind === 'unknown' || (present.kind === 'known' && present.value));
  return mayHaveKeys ? [password, { what: 'access key', at: accessKeys }] : [password];
}

function useOfKey({ id, lastUsed }: AccessKey): Use {
  return { what: `access key ${id}`, at: lastUsed.kind === 'known' ? known(lastUsed.value.at, lastUsed.read) : lastUsed };
}
