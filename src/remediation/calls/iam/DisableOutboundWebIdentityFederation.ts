import { outboundFederationCall } from '../../calls-words/outbound-federation-call.ts';

export const DisableOutboundWebIdentityFederation = outboundFederationCall('Disable');
