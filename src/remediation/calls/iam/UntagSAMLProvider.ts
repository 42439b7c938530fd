import { tagCall } from '../../calls-words/tag-call.ts';

export const UntagSAMLProvider = tagCall('Untag', 'SAMLProvider');
