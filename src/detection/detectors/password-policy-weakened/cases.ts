import type { JsonObject } from '../../../kernel/json.ts';
import { type Cases, call, denied } from '../../cases.ts';

const strong: JsonObject = {
  minimumPasswordLength: 14,
  requireSymbols: true,
  requireNumbers: true,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: true,
  allowUsersToChangePassword: true,
  maxPasswordAge: 90,
  passwordReusePrevention: 24,
};
const earlier = call('UpdateAccountPasswordPolicy', strong, { eventTime: '2026-03-01T09:00:00Z' });
const set = (over: JsonObject, more = {}) => call('UpdateAccountPasswordPolicy', over, more);

export const cases: Cases = {
  hits: [
    { name: 'deleted', events: [call('DeleteAccountPasswordPolicy', null)], severity: 'high', title: ['deleted', 'account 111122223333'] },
    {
      name: 'one field set, the others fall to their defaults',
      events: [earlier, set({ requireSymbols: true })],
      severity: 'high',
      title: ['weakened'],
    },
    { name: 'no earlier policy, below the default', events: [set({ requireSymbols: true })], severity: 'high' },
    {
      name: 'no earlier policy, short',
      events: [set({ ...strong, minimumPasswordLength: 10 })],
      severity: 'low',
      title: ['below the usual minimum'],
    },
    { name: 'expiry taken away', events: [earlier, set({ ...strong, maxPasswordAge: null })], severity: 'high' },
    { name: 'denied', events: [earlier, set({ minimumPasswordLength: 6 }, denied)], severity: 'low' },
    {
      name: 'numbers and switches as strings',
      events: [earlier, set({ ...strong, minimumPasswordLength: '8', requireSymbols: 'false' })],
      severity: 'high',
    },
  ],
  misses: [
    { name: 'strong', events: [set(strong)] },
    { name: 'stronger than before', events: [earlier, set({ ...strong, minimumPasswordLength: 20 })] },
    { name: 'denied without parameters', events: [call('UpdateAccountPasswordPolicy', null, denied)] },
  ],
};
