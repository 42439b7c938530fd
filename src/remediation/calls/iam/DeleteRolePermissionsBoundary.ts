import { boundaryCall } from '../../calls-words/boundary-call.ts';

export const DeleteRolePermissionsBoundary = boundaryCall('Delete', 'Role');
