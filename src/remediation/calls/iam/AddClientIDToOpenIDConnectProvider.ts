import { clientIdCall } from '../../calls-words/client-id-call.ts';

export const AddClientIDToOpenIDConnectProvider = clientIdCall('Add');
