import { attachmentCall } from '../../calls-words/attachment-call.ts';

export const DetachGroupPolicy = attachmentCall('Detach', 'Group');
