import { inlinePolicyCall } from '../../calls-words/inline-policy-call.ts';

export const PutRolePolicy = inlinePolicyCall('Put', 'Role');
