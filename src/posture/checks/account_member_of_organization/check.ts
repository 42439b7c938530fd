import type { AccountState } from '../../../account/state.ts';
import { accountResource } from '../../account-resource.ts';
import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { evidence } from '../../evidence.ts';

export const check = defineCheck({
  id: 'account_member_of_organization',
  title: 'The account belongs to an organisation',
  severity: 'medium',
  severityReason: 'An account alone has no guard rails from above, but may be as safe as it is kept.',
  about:
    'Whether the account belongs to an organisation of AWS Organizations, as a member or as its management account. What the organisation does with it is not looked at. Security Hub asks for it in Account.2, which is part of neither FSBP nor CIS.',
  why: 'No service control policy limits the account, no trail of an organisation records it, and its root is on its own.',
  needs: ['organisation'],
  remediations: [],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_introduction.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/account-controls.html#account-2',
  ],
  inspect: ({ state }) => [inspectOrganisation(state)],
});

function inspectOrganisation({ account, organisation }: AccountState): CheckResult {
  if (organisation.kind === 'unknown') return unknownResult(accountResource, 'the account belongs to an organisation', organisation);
  if (organisation.kind === 'absent')
    return {
      resource: accountResource,
      status: 'FAIL',
      summary: 'The account belongs to no organisation.',
      evidence: evidence('organisation', organisation),
    };
  const { id, managementAccount } = organisation.value;
  return {
    resource: accountResource,
    status: 'PASS',
    summary: `The account ${managementAccount === account ? 'manages' : 'belongs to'} organisation ${id}.`,
    evidence: evidence('organisation', organisation, { id, managementAccount }),
  };
}
