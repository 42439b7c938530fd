import { absent, known, type Part, unknown } from '../../account/part.ts';
import type { AccountSettings } from '../../account/state.ts';
import { mapPart } from './answer-part.ts';
import { apiAction } from './api-action.ts';
import type { Collector } from './collector.ts';
import { insteadOf } from './instead-of.ts';

const features = apiAction('iam:ListOrganizationsFeatures');
const federation = apiAction('iam:GetOutboundWebIdentityFederationInfo');

type Features = { of: 'organisation'; enabled: readonly string[] } | { of: 'nobody' } | { of: 'another account' };

const off: Features = { of: 'organisation', enabled: [] };

/** The switches of an account: central management of root credentials, root sessions, outbound federation. */
export const accountSettings: Collector = {
  calls: [features, federation],
  async collect({ clients, organisation, ask }) {
    const [own, management] = [await clients.iam(), await organisation.clients.iam()];
    const enabled = await ask(features, () =>
      management.listOrganizationsFeatures({}).then(
        ({ EnabledFeatures = [] }): Features => ({ of: 'organisation', enabled: EnabledFeatures }),
        insteadOf<Features>({
          OrganizationNotFound: { of: 'nobody' },
          OrganizationNotInAllFeaturesMode: off,
          ServiceAccessNotEnabled: off,
          AccountNotManagementOrDelegatedAdministrator: { of: 'another account' },
        }),
      ),
    );
    const vending = await ask(federation, () =>
      own.getOutboundWebIdentityFederationInfo({}).then(
        ({ JwtVendingEnabled }) => JwtVendingEnabled === true,
        // AWS answers by an error while the feature is off.
        insteadOf({ FeatureDisabled: false }),
      ),
    );
    const settings: Partial<AccountSettings> = {
      organizationsRootCredentialsManagement: feature('RootCredentialsManagement', enabled),
      organizationsRootSessions: feature('RootSessions', enabled),
      outboundWebIdentityFederation: vending,
    };
    return { edit: (state) => ({ ...state, settings: { ...state.settings, ...settings } }) };
  },
};

function feature(name: string, features: Part<Features>): Part<boolean> {
  return mapPart(features, (answer, read) => {
    if (answer.of === 'organisation') return known(answer.enabled.includes(name), read);
    if (answer.of === 'nobody') return absent(read);
    return unknown('only the management account of the organisation, or a delegated administrator, may ask for it');
  });
}
