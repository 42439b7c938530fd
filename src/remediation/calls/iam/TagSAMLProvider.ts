import { tagCall } from '../../calls-words/tag-call.ts';

export const TagSAMLProvider = tagCall('Tag', 'SAMLProvider');
