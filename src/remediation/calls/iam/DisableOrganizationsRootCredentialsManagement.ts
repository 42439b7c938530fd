import { rootFeatureCall } from '../../calls-words/root-feature-call.ts';

export const DisableOrganizationsRootCredentialsManagement = rootFeatureCall('Disable', 'OrganizationsRootCredentialsManagement');
