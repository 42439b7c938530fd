import { credentialCall } from '../../calls-words/credential-call.ts';

export const DeleteSigningCertificate = credentialCall('Delete', 'SigningCertificate');
