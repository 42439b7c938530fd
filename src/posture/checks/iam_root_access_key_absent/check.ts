import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { evidence } from '../../evidence.ts';
import { inAList } from '../../in-a-list.ts';
import { rootPart } from '../../root-part.ts';
import { rootResource } from '../../root-resource.ts';

export const check = defineCheck({
  id: 'iam_root_access_key_absent',
  title: 'Root has no access key',
  severity: 'critical',
  severityReason: 'No policy of the account limits root, so whoever has the key can do everything, without MFA.',
  about:
    'Whether root has an access key, Active or Inactive: an Inactive one can be made Active again. Where no export names the keys, the account summary tells whether there are any. A summary that is older than the last event still tells that there were keys, and no longer that there were none.',
  why: 'Whoever finds the key in code or on a laptop owns the account, its backups and its billing.',
  needs: ['root.accessKeys', 'summary'],
  remediations: ['secure-root'],
  controls: { 'CIS 1.5': ['1.4'], 'CIS 3.0': ['1.4'], 'CIS 5.0': ['1.3'], 'CIS 7.0': ['2.4'], FSBP: ['IAM.4'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user_manage_delete-key.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-4',
  ],
  inspect: ({ state }) => [inspectKeys(state)],
});

function inspectKeys(state: AccountState): CheckResult {
  const { accessKeys } = state.root;
  if (accessKeys.kind === 'known' && accessKeys.value.length > 0) {
    const ids = accessKeys.value.map(({ id }) => id);
    const isOff = accessKeys.value.every(({ status }) => knownValue(status) === 'Inactive');
    const told = isOff ? ', Inactive, which matters less until root makes one Active again' : '';
    return {
      resource: rootResource,
      status: 'FAIL',
      summary: `Root has access key ${inAList(ids)}${told}.`,
      evidence: evidence('root access keys', accessKeys, ids),
      ...(isOff ? { severity: 'high' } : {}),
    };
  }
  const { summary } = state;
  const hadKeys = accessKeys.kind === 'unknown' && (knownValue(summary)?.AccountAccessKeysPresent ?? 0) > 0;
  if (hadKeys)
    return {
      resource: rootResource,
      status: 'FAIL',
      summary: 'Root has an access key.',
      evidence: evidence('AccountAccessKeysPresent', summary, true),
    };
  const present = rootPart(state, 'accessKeys');
  if (present.kind === 'unknown') return unknownResult(rootResource, 'root has an access key', present);
  return {
    resource: rootResource,
    status: 'PASS',
    summary: 'Root has no access key.',
    evidence: evidence('root access keys', present, []),
  };
}
