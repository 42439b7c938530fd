import { attachmentCall } from '../../calls-words/attachment-call.ts';

export const AttachGroupPolicy = attachmentCall('Attach', 'Group');
