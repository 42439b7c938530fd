import { credentialCall } from '../../calls-words/credential-call.ts';

export const DeleteServiceSpecificCredential = credentialCall('Delete', 'ServiceSpecificCredential');
