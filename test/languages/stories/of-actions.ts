import { is } from '../../../src/account/cases.ts';
import type { AccountState } from '../../../src/account/state.ts';
import { isJsonObject } from '../../../src/kernel/json.ts';
import type { Draft } from '../../../src/remediation/action.ts';
import { findAction } from '../../../src/remediation/find-action.ts';
import { parseTarget } from '../../../src/remediation/parse-target.ts';
import { propose } from '../../../src/remediation/propose.ts';
import { iam, policy, type Story, trust } from '../story.ts';

const arn = 'arn:aws:iam::123456789012:policy/reader';

/** What actions propose for one account. */
export const ofActions: Story = {
  name: 'what actions propose',
  prepare: [
    iam('CreateUser', { UserName: 'Alice', Tags: [{ Key: 'team', Value: 'red' }] }),
    iam('CreateAccessKey', { UserName: 'Alice' }),
    iam('CreateGroup', { GroupName: 'devs' }),
    iam('AddUserToGroup', { GroupName: 'devs', UserName: 'Alice' }),
    iam('PutUserPolicy', { UserName: 'Alice', PolicyName: 'own', PolicyDocument: policy('s3:*') }),
    iam('CreateRole', { RoleName: 'app', AssumeRolePolicyDocument: trust }),
    iam('CreatePolicy', { PolicyName: 'reader', PolicyDocument: policy('s3:Get*') }),
    iam('AttachRolePolicy', { RoleName: 'app', PolicyArn: arn }),
  ],
  drafts: (prepared, state) => {
    const key = prepared[1]?.['AccessKey'];
    return [
      ...proposed(state, 'set-password-policy', 'account', { 'max-age': '90' }),
      ...proposed(state, 'deactivate-access-key', `access-key:${isJsonObject(key) ? key['AccessKeyId'] : ''}`),
      ...proposed(state, 'require-mfa', 'group:devs'),
      ...proposed(state, 'remove-inline-policy', 'inline-policy:user/Alice/own'),
      ...proposed(state, 'detach-policy', 'role:app', { policy: arn }),
      ...proposed(state, 'set-tags', 'role:app', { tags: 'team=red,stage=a b' }),
    ];
  },
};

/** A trail with all that belongs to it, as the action makes it. */
export const trailOfAction: Story = {
  name: 'the trail that an action proposes',
  prepare: [],
  absent: [{ kind: 'trail', key: 'arn:aws:cloudtrail:us-east-1:123456789012:trail/trailward' }],
  // Only one Region was read, for the sake of time.
  drafts: (_, state) => proposed({ ...state, trails: { ...state.trails, whole: is(true) } }, 'create-trail', 'account'),
  staysBy: 'moto deletes a trail by its name only, not by its ARN',
};

function proposed(state: AccountState, id: string, of: string, parameters: Readonly<Record<string, string>> = {}): readonly Draft[] {
  const [action, target] = [findAction(id), parseTarget(of)];
  if (action === undefined || target === undefined) throw new Error(`There is no ${id} for ${of}.`);
  const proposal = propose(action, { state, partition: 'aws', now: '2026-03-02T09:00:00Z', target, parameters });
  if (proposal.kind !== 'steps') throw new Error(`${id}: ${JSON.stringify(proposal)}`);
  return proposal.steps;
}
