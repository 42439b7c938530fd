import { boundaryCall } from '../../calls-words/boundary-call.ts';

export const DeleteUserPermissionsBoundary = boundaryCall('Delete', 'User');
