import { isJsonObject } from '../../../src/kernel/json.ts';
import { fromStep, placeholderText } from '../../../src/remediation/plan/placeholder.ts';
import { draft, iam, type Prepared, type Story } from '../story.ts';

/** A key is made and handed over, its id is used by later steps, and the old one is deactivated. */
export const keys: Story = {
  name: 'access keys',
  prepare: [iam('CreateUser', { UserName: 'alice' }), iam('CreateAccessKey', { UserName: 'alice' })],
  drafts: (prepared) => [
    draft(iam('CreateAccessKey', { UserName: 'alice' }), {
      secrets: [
        { kind: 'answered', name: 'secret', label: 'Secret of the new key', path: 'AccessKey.SecretAccessKey', handOver: { to: 'file' } },
      ],
    }),
    { title: 'Wait a little', why: 'IAM takes a moment.', gate: { kind: 'wait', seconds: 1 } },
    { title: 'Ask', why: 'Somebody must know.', gate: { kind: 'confirm', question: 'Is the new key in place?' } },
    draft(iam('TagUser', { UserName: 'alice', Tags: [{ Key: 'key', Value: fromStep(1, 'AccessKeyId') }] })),
    draft(iam('TagUser', { UserName: 'alice', Tags: [{ Key: 'note', Value: `new: ${placeholderText('step1.AccessKeyId')}.` }] })),
    draft(iam('UpdateAccessKey', { UserName: 'alice', AccessKeyId: oldKey(prepared), Status: 'Inactive' })),
  ],
  typed: ['yes'],
  handedOver: { 'step_1.secret': /^[A-Za-z0-9/+]{40}\n$/, 'step_1.AccessKeyId': /^AKIA[A-Z0-9]{16}\n$/ },
};

function oldKey(prepared: Prepared): string {
  const key = prepared[1]?.['AccessKey'];
  return isJsonObject(key) ? String(key['AccessKeyId']) : '';
}
