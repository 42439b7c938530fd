import { tagCall } from '../../calls-words/tag-call.ts';

export const TagRole = tagCall('Tag', 'Role');
