import { boundaryCall } from '../../calls-words/boundary-call.ts';

export const PutRolePermissionsBoundary = boundaryCall('Put', 'Role');
