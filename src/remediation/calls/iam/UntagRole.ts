import { tagCall } from '../../calls-words/tag-call.ts';

export const UntagRole = tagCall('Untag', 'Role');
