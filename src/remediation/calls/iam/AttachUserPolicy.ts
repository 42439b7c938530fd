import { attachmentCall } from '../../calls-words/attachment-call.ts';

export const AttachUserPolicy = attachmentCall('Attach', 'User');
