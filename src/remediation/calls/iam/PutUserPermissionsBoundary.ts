import { boundaryCall } from '../../calls-words/boundary-call.ts';

export const PutUserPermissionsBoundary = boundaryCall('Put', 'User');
