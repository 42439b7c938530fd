import { outboundFederationCall } from '../../calls-words/outbound-federation-call.ts';

export const EnableOutboundWebIdentityFederation = outboundFederationCall('Enable');
