import { tagCall } from '../../calls-words/tag-call.ts';

export const UntagUser = tagCall('Untag', 'User');
