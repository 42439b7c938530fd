import { tagCall } from '../../calls-words/tag-call.ts';

export const UntagInstanceProfile = tagCall('Untag', 'InstanceProfile');
