import { type Cases, call, denied, user } from '../../cases.ts';

const create = call('CreateUser', { userName: 'bob' }, { eventTime: '2026-03-02T08:59:00Z' });

export const cases: Cases = {
  hits: [
    {
      name: 'a key for an existing user',
      events: [call('CreateAccessKey', { userName: 'bob' })],
      severity: 'high',
      title: ['Access key', 'user bob', 'user alice'],
    },
    { name: 'a key for a user just created', events: [create, call('CreateAccessKey', { userName: 'bob' })], severity: 'medium' },
    {
      name: 'a key for a user just created by somebody else',
      events: [{ ...create, userIdentity: user('carol') }, call('CreateAccessKey', { userName: 'bob' })],
      severity: 'high',
    },
    {
      name: 'a password for an existing user',
      events: [call('CreateLoginProfile', { userName: 'bob', passwordResetRequired: false })],
      severity: 'high',
    },
    {
      name: 'a password reset',
      events: [call('UpdateLoginProfile', { userName: 'bob' })],
      severity: 'high',
      title: ['New console password'],
    },
    { name: 'denied', events: [call('CreateAccessKey', { userName: 'bob' }, denied)], severity: 'low' },
    {
      name: 'created long before',
      events: [{ ...create, eventTime: '2026-03-01T08:59:00Z' }, call('CreateAccessKey', { userName: 'bob' })],
      severity: 'high',
    },
  ],
  misses: [
    { name: 'an event that is called as what every object has', events: [call('constructor', { userName: 'bob' })] },
    { name: 'for oneself, in other case', events: [call('CreateAccessKey', { userName: 'Alice' })] },
    { name: 'for oneself', events: [call('CreateAccessKey', { userName: 'alice' })] },
    { name: 'for oneself, no user name given', events: [call('CreateAccessKey', {})] },
    { name: 'who it is for is not known', events: [call('CreateAccessKey', null, denied)] },
    { name: 'deleted', events: [call('DeleteAccessKey', { userName: 'bob', accessKeyId: 'AKIAEXAMPLE000000001' })] },
  ],
};
