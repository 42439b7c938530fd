import { attachmentCall } from '../../calls-words/attachment-call.ts';

export const AttachRolePolicy = attachmentCall('Attach', 'Role');
