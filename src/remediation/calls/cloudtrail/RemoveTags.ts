import { trailTagCall } from '../../calls-words/trail-tag-call.ts';

export const RemoveTags = trailTagCall('Remove');
