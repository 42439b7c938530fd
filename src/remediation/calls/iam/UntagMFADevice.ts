import { tagCall } from '../../calls-words/tag-call.ts';

export const UntagMFADevice = tagCall('Untag', 'MFADevice');
