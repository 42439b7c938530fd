import type { AccountState } from '../account/state.ts';
import { isAwsAdministrator } from '../kernel/aws-managed-policy.ts';
import { defaultVersion } from './default-version.ts';
import { type JudgedDocument, judgeDocument } from './judge-document.ts';

/** How far the version of a managed policy that is in force reaches; AWS's administrator policies are known by name. */
export function judgeManagedPolicy(state: AccountState, arn: string): JudgedDocument {
  const { id, document } = defaultVersion(state, arn);
  if (document.kind === 'unknown' && isAwsAdministrator(arn)) {
    const reach = {
      kind: arn.endsWith('/IAMFullAccess') ? 'iam' : 'everything',
      statement: 0,
      conditional: false,
      narrowed: false,
    } as const;
    return {
      kind: 'judged',
      reach,
      evidence: [{ field: 'managed policy', value: arn, source: 'name of an AWS managed policy', at: state.at }],
    };
  }
  return judgeDocument(`policy ${arn}${id === undefined ? '' : ` version ${id}`}`, document);
}
