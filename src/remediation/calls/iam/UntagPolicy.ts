import { tagCall } from '../../calls-words/tag-call.ts';

export const UntagPolicy = tagCall('Untag', 'Policy');
