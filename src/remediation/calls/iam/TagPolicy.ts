import { tagCall } from '../../calls-words/tag-call.ts';

export const TagPolicy = tagCall('Tag', 'Policy');
