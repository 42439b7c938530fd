import { inlinePolicyCall } from '../../calls-words/inline-policy-call.ts';

export const DeleteUserPolicy = inlinePolicyCall('Delete', 'User');
