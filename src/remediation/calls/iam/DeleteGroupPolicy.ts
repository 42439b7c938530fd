import { inlinePolicyCall } from '../../calls-words/inline-policy-call.ts';

export const DeleteGroupPolicy = inlinePolicyCall('Delete', 'Group');
