import type { JsonObject } from '../../../kernel/json.ts';
import { type Cases, call, role, root, user } from '../../cases.ts';

const login = (userIdentity: JsonObject, MFAUsed: string, result = 'Success') =>
  call('ConsoleLogin', null, {
    eventSource: 'signin.amazonaws.com',
    userIdentity,
    additionalEventData: { MFAUsed, MobileVersion: 'No' },
    responseElements: { ConsoleLogin: result },
  });

export const cases: Cases = {
  hits: [
    { name: 'IAM user', events: [login(user('bob'), 'No')], severity: 'medium', title: ['user bob', '192.0.2.10'] },
    { name: 'root', events: [login(root(), 'No')], severity: 'critical' },
  ],
  misses: [
    { name: 'with MFA', events: [login(user('bob'), 'Yes')] },
    { name: 'failed', events: [login(user('bob'), 'No', 'Failure')] },
    { name: 'federated, which always shows No', events: [login(role('AWSReservedSSO_Admin_0123456789abcdef', 'bob'), 'No')] },
    { name: 'SAML, which always shows No', events: [login({ type: 'SAMLUser', userName: 'bob' }, 'No')] },
  ],
};
