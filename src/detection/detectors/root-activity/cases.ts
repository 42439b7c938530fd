import { type Cases, call, root } from '../../cases.ts';

const as = (over = {}) => ({ userIdentity: root(), ...over });

export const cases: Cases = {
  hits: [
    {
      name: 'a change',
      events: [call('CreateUser', { userName: 'bob' }, as())],
      severity: 'high',
      title: ['account 111122223333', '192.0.2.10', '2026-03-02'],
    },
    { name: 'only reads', events: [call('ListBuckets', null, as({ eventSource: 's3.amazonaws.com' }))], severity: 'medium' },
    {
      name: 'one day, one address, one finding',
      events: [call('CreateUser', { userName: 'a' }, as()), call('CreateUser', { userName: 'b' }, as())],
      severity: 'high',
    },
    {
      name: 'two addresses, two findings',
      events: [call('CreateUser', { userName: 'a' }, as()), call('CreateUser', { userName: 'b' }, as({ sourceIPAddress: '192.0.2.11' }))],
      severity: 'high',
      findings: 2,
    },
  ],
  misses: [
    { name: 'a user', events: [call('CreateUser', { userName: 'bob' })] },
    {
      name: 'a service in the name of root',
      events: [call('CreateUser', { userName: 'bob' }, as({ userIdentity: { ...root(), invokedBy: 'support.amazonaws.com' } }))],
    },
    { name: 'an AWS service event', events: [call('CreateUser', { userName: 'bob' }, as({ eventType: 'AwsServiceEvent' }))] },
  ],
};
