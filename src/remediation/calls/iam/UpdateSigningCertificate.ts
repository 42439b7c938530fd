import { credentialCall } from '../../calls-words/credential-call.ts';

export const UpdateSigningCertificate = credentialCall('Update', 'SigningCertificate');
