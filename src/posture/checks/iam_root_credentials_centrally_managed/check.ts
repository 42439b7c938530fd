import type { AccountState } from '../../../account/state.ts';
import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { evidence } from '../../evidence.ts';
import { notApplicable } from '../../not-applicable.ts';
import { rootResource } from '../../root-resource.ts';

export const check = defineCheck({
  id: 'iam_root_credentials_centrally_managed',
  title: 'Root credentials of member accounts are managed centrally',
  severity: 'medium',
  severityReason: 'It takes root credentials out of reach for good, but root can be kept safe in each account without it.',
  about:
    'Whether the organisation of the account manages the root credentials of its members centrally. It is one setting of the organisation, which the management account and the delegated administrator for IAM alone may ask for, so a member account that asks by itself gets no answer. Whether root of a member still has a password or keys of its own, the other checks on root tell. An account without an organisation is not judged.',
  why: 'Root of every member account keeps a password that can be reset by mail, and nobody watches over all of them.',
  needs: ['settings.organizationsRootCredentialsManagement', 'organisation'],
  remediations: [],
  controls: { 'CIS 7.0': ['2.1.1'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOrganizationsFeatures.html',
  ],
  inspect: ({ state }) => [inspectSetting(state)],
});

function inspectSetting({ settings: { organizationsRootCredentialsManagement: setting }, organisation }: AccountState): CheckResult {
  const isAlone = organisation.kind === 'absent' || (organisation.kind === 'unknown' && setting.kind === 'absent');
  const none = organisation.kind === 'absent' ? organisation : setting;
  if (isAlone) return notApplicable(rootResource, 'The account belongs to no organisation.', evidence('organisation', none));
  if (setting.kind === 'unknown')
    return unknownResult(rootResource, 'the organisation manages root credentials of its members centrally', setting);
  const isOn = setting.kind === 'known' && setting.value;
  return {
    resource: rootResource,
    status: isOn ? 'PASS' : 'FAIL',
    summary: `The organisation ${isOn ? 'manages' : 'does not manage'} the root credentials of its member accounts centrally.`,
    evidence: [
      ...evidence('RootCredentialsManagement', setting, isOn),
      ...evidence('organisation', organisation, organisationId(organisation)),
    ],
  };
}

function organisationId(organisation: AccountState['organisation']): string {
  return organisation.kind === 'known' ? organisation.value.id : '';
}
