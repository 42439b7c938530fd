import { attachmentCall } from '../../calls-words/attachment-call.ts';

export const DetachRolePolicy = attachmentCall('Detach', 'Role');
