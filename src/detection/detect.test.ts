import { expect, it } from 'vitest';
import { observe } from '../catalogue/observe.ts';
import { assure } from './assurance/assure.ts';
import { call } from './cases.ts';
import { detect } from './detect.ts';
import { pastOf } from './past.ts';

const policyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';

it('keeps findings of two accounts apart, also when their records bear one event id', () => {
  const granted = call('AttachUserPolicy', { userName: 'bob', policyArn });
  const findings = detect([granted, { ...granted, recipientAccountId: '444455556666' }].map(observe));
  expect(findings.filter(({ detector }) => detector === 'administrator-granted')).toHaveLength(2);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
});

it('takes a password policy for deleted that was set and deleted within one second', () => {
  const strong = { minimumPasswordLength: 14, passwordReusePrevention: 24 };
  const both = [call('DeleteAccountPasswordPolicy', null), call('UpdateAccountPasswordPolicy', strong)].map(observe);
  const later = observe(call('ChangePassword', null, { eventTime: '2026-03-02T10:00:00Z' }));
  const ordered = both.toReversed();
  expect(assure(later, pastOf(ordered)).find(({ id }) => id === 'password-policy')).toMatchObject({ verdict: 'violated' });
});

it('takes a trail for silent that was started and stopped within one second', () => {
  const trail = (name: string) => observe(call(name, { name: 'main' }, { eventSource: 'cloudtrail.amazonaws.com' }));
  const later = observe(call('CreateUser', { userName: 'bob' }, { eventTime: '2026-03-02T10:00:00Z' }));
  const past = pastOf([trail('StartLogging'), trail('StopLogging')]);
  expect(assure(later, past).find(({ id }) => id === 'audited')).toMatchObject({ verdict: 'violated' });
});
