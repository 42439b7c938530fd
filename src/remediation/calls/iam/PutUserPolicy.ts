import { inlinePolicyCall } from '../../calls-words/inline-policy-call.ts';

export const PutUserPolicy = inlinePolicyCall('Put', 'User');
