import { inlinePolicyCall } from '../../calls-words/inline-policy-call.ts';

export const PutGroupPolicy = inlinePolicyCall('Put', 'Group');
