import { tagCall } from '../../calls-words/tag-call.ts';

export const TagMFADevice = tagCall('Tag', 'MFADevice');
