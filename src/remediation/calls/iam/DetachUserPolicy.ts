import { attachmentCall } from '../../calls-words/attachment-call.ts';

export const DetachUserPolicy = attachmentCall('Detach', 'User');
