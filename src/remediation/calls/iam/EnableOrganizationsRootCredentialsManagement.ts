import { rootFeatureCall } from '../../calls-words/root-feature-call.ts';

export const EnableOrganizationsRootCredentialsManagement = rootFeatureCall('Enable', 'OrganizationsRootCredentialsManagement');
