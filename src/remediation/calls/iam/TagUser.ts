import { tagCall } from '../../calls-words/tag-call.ts';

export const TagUser = tagCall('Tag', 'User');
