import { credentialCall } from '../../calls-words/credential-call.ts';

export const UpdateSSHPublicKey = credentialCall('Update', 'SSHPublicKey');
