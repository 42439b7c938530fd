import { inlinePolicyCall } from '../../calls-words/inline-policy-call.ts';

export const DeleteRolePolicy = inlinePolicyCall('Delete', 'Role');
