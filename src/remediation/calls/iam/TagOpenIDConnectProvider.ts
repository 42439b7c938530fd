import { tagCall } from '../../calls-words/tag-call.ts';

export const TagOpenIDConnectProvider = tagCall('Tag', 'OpenIDConnectProvider');
