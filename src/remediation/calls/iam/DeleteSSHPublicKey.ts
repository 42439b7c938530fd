import { credentialCall } from '../../calls-words/credential-call.ts';

export const DeleteSSHPublicKey = credentialCall('Delete', 'SSHPublicKey');
