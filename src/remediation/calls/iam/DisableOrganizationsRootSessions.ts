import { rootFeatureCall } from '../../calls-words/root-feature-call.ts';

export const DisableOrganizationsRootSessions = rootFeatureCall('Disable', 'OrganizationsRootSessions');
