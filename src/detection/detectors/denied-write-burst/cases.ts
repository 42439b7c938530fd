import { type Cases, call, denied, user } from '../../cases.ts';

const names = ['CreateUser', 'CreateAccessKey', 'AttachUserPolicy', 'PutUserPolicy', 'CreateLoginProfile', 'CreateRole'];
const at = (minute: number) => ({ eventTime: `2026-03-02T09:${String(minute).padStart(2, '0')}:00Z` });
const burst = (count: number, spread: number) => names.slice(0, count).map((name, i) => call(name, null, { ...denied, ...at(i * spread) }));
const same = [0, 1, 2, 3, 4].map((i) => call('CreateUser', { userName: `u${i}` }, { ...denied, ...at(i) }));

export const cases: Cases = {
  hits: [
    { name: 'different calls', events: burst(6, 1), severity: 'medium', title: ['6 denied', 'user alice'] },
    { name: 'the same call', events: same, severity: 'low' },
  ],
  misses: [
    { name: 'too few', events: burst(4, 1) },
    { name: 'too slow', events: burst(6, 9) },
    { name: 'by different actors', events: burst(6, 1).map((event, i) => ({ ...event, userIdentity: user(`u${i}`) })) },
    { name: 'reads', events: burst(6, 1).map((event) => ({ ...event, eventName: 'ListUsers' })) },
    { name: 'failures that are not denials', events: burst(6, 1).map((event) => ({ ...event, errorCode: 'NoSuchEntityException' })) },
  ],
};
