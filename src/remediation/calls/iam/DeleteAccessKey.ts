import { credentialCall } from '../../calls-words/credential-call.ts';

export const DeleteAccessKey = credentialCall('Delete', 'AccessKey');
