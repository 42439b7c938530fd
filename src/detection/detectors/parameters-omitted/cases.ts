import { type Cases, call, denied } from '../../cases.ts';

const omitted = { omitted: true, originalSize: 204_800, reason: 'requestParameters too large' };

export const cases: Cases = {
  hits: [
    { name: 'a policy', events: [call('PutUserPolicy', omitted)], severity: 'high', title: ['PutUserPolicy', 'user alice'] },
    { name: 'something else', events: [call('RunInstances', omitted, { eventSource: 'ec2.amazonaws.com' })], severity: 'medium' },
    { name: 'denied', events: [call('PutUserPolicy', omitted, denied)], severity: 'low' },
  ],
  misses: [
    { name: 'all there', events: [call('PutUserPolicy', { userName: 'bob', policyName: 'p', policyDocument: '{}' })] },
    { name: 'null, as denied calls have it', events: [call('PutUserPolicy', null, denied)] },
  ],
};
