import { tagCall } from '../../calls-words/tag-call.ts';

export const TagServerCertificate = tagCall('Tag', 'ServerCertificate');
