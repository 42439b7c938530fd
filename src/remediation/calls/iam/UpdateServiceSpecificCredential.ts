import { credentialCall } from '../../calls-words/credential-call.ts';

export const UpdateServiceSpecificCredential = credentialCall('Update', 'ServiceSpecificCredential');
