import { tagCall } from '../../calls-words/tag-call.ts';

export const UntagServerCertificate = tagCall('Untag', 'ServerCertificate');
