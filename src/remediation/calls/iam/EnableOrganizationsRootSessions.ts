import { rootFeatureCall } from '../../calls-words/root-feature-call.ts';

export const EnableOrganizationsRootSessions = rootFeatureCall('Enable', 'OrganizationsRootSessions');
