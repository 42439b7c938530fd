import { type Cases, call } from '../../cases.ts';

const over = (tlsVersion: string) => ({ tlsDetails: { tlsVersion, cipherSuite: 'ECDHE-RSA-AES128-SHA' } });

export const cases: Cases = {
  hits: [
    {
      name: 'TLS 1.0',
      events: [call('CreateUser', { userName: 'bob' }, over('TLSv1'))],
      severity: 'medium',
      title: ['TLS 1.0', 'user alice', '192.0.2.10'],
    },
    {
      name: 'TLS 1.1, many calls, one finding',
      events: [call('CreateUser', { userName: 'a' }, over('TLSv1.1')), call('CreateUser', { userName: 'b' }, over('TLSv1.1'))],
      severity: 'medium',
    },
    { name: 'none at all', events: [call('CreateUser', { userName: 'bob' }, over('-'))], severity: 'medium', title: ['no TLS'] },
  ],
  misses: [
    { name: 'TLS 1.2', events: [call('CreateUser', { userName: 'bob' }, over('TLSv1.2'))] },
    { name: 'TLS 1.3', events: [call('CreateUser', { userName: 'bob' })] },
    { name: 'no details prove nothing', events: [call('CreateUser', { userName: 'bob' }, { tlsDetails: null })] },
  ],
};
