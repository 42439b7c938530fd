import { type Cases, call, denied, root } from '../../cases.ts';

const serialNumber = 'arn:aws:iam::111122223333:mfa/bob';

export const cases: Cases = {
  hits: [
    {
      name: 'of another user',
      events: [call('DeactivateMFADevice', { userName: 'bob', serialNumber })],
      severity: 'high',
      title: ['user bob', 'user alice'],
    },
    {
      name: 'of oneself',
      events: [call('DeactivateMFADevice', { userName: 'alice', serialNumber })],
      severity: 'medium',
      title: ['itself'],
    },
    {
      name: 'by root',
      events: [call('DeactivateMFADevice', { userName: 'bob', serialNumber }, { userIdentity: root() })],
      severity: 'critical',
    },
    { name: 'denied', events: [call('DeactivateMFADevice', null, denied)], severity: 'low' },
  ],
  misses: [
    { name: 'enabling', events: [call('EnableMFADevice', { userName: 'bob', serialNumber })] },
    { name: 'resynchronising', events: [call('ResyncMFADevice', { userName: 'bob', serialNumber })] },
  ],
};
