import { credentialCall } from '../../calls-words/credential-call.ts';

export const UpdateAccessKey = credentialCall('Update', 'AccessKey');
