import * as iam from '@aws-sdk/client-iam';
import { known, unknown } from '../../../src/account/part.ts';
import type { AccountSettings } from '../../../src/account/state.ts';
import type { Collector } from './collector.ts';

/** The switches of an account. */
export async function collectSettings({ client, moto, read }: Collector): Promise<AccountSettings> {
  // moto has none of them, and no call that turns them.
  const nothing = unknown('moto does not have it');
  if (moto)
    return {
      organizationsRootCredentialsManagement: nothing,
      organizationsRootSessions: nothing,
      outboundWebIdentityFederation: nothing,
      globalEndpointTokenVersion: nothing,
    };
  const [features, federation, summary] = await Promise.all([
    client.send(new iam.ListOrganizationsFeaturesCommand()),
    client.send(new iam.GetOutboundWebIdentityFederationInfoCommand()),
    client.send(new iam.GetAccountSummaryCommand()),
  ]);
  const isOn = (feature: iam.FeatureType) => known(features.EnabledFeatures?.includes(feature) ?? false, read);
  return {
    organizationsRootCredentialsManagement: isOn('RootCredentialsManagement'),
    organizationsRootSessions: isOn('RootSessions'),
    outboundWebIdentityFederation: known(federation.JwtVendingEnabled ?? false, read),
    globalEndpointTokenVersion: known(`v${summary.SummaryMap?.GlobalEndpointTokenVersion ?? 1}Token`, read),
  };
}
