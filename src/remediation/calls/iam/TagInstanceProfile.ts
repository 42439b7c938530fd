import { tagCall } from '../../calls-words/tag-call.ts';

export const TagInstanceProfile = tagCall('Tag', 'InstanceProfile');
