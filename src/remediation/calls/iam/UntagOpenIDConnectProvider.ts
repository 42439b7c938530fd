import { tagCall } from '../../calls-words/tag-call.ts';

export const UntagOpenIDConnectProvider = tagCall('Untag', 'OpenIDConnectProvider');
