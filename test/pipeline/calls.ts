import type { Outcome } from '../../src/kernel/change.ts';
import type { JsonObject } from '../../src/kernel/json.ts';

/** A call to IAM, and what a log must say of it. */
export interface Sent {
  action: string;
  parameters: JsonObject;
  /** `user bob`: kind and name of the target. */
  target: string;
  outcome: Outcome;
}

const trust = document({ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' });
const reading = document({ Effect: 'Allow', Action: 's3:Get*', Resource: '*' });
const writing = document({ Effect: 'Allow', Action: ['s3:Get*', 's3:Put*'], Resource: '*' });

/** An account from its first user on, until `bob` gets another name. */
export function beforeRename(account: string): Sent[] {
  const PolicyArn = arnOf(account, 'policy/reading');
  return [
    sent('CreateUser', { UserName: 'bob', Path: '/ops/', Tags: [{ Key: 'team', Value: 'ops' }] }, 'user bob'),
    sent('CreateGroup', { GroupName: 'writers' }, 'group writers'),
    sent('AddUserToGroup', { GroupName: 'writers', UserName: 'bob' }, 'user bob'),
    sent('PutUserPolicy', { UserName: 'bob', PolicyName: 'inline', PolicyDocument: reading }, 'user bob'),
    sent('CreatePolicy', { PolicyName: 'reading', PolicyDocument: reading }, 'policy reading'),
    sent('CreatePolicyVersion', { PolicyArn, PolicyDocument: writing, SetAsDefault: true }, 'policy reading'),
    sent('AttachUserPolicy', { UserName: 'bob', PolicyArn }, 'user bob'),
    sent('AttachGroupPolicy', { GroupName: 'writers', PolicyArn }, 'group writers'),
    sent('CreateRole', { RoleName: 'batch', AssumeRolePolicyDocument: trust }, 'role batch'),
    sent('PutRolePolicy', { RoleName: 'batch', PolicyName: 'inline', PolicyDocument: reading }, 'role batch'),
    sent('UpdateAssumeRolePolicy', { RoleName: 'batch', PolicyDocument: trust }, 'role batch'),
    sent('CreateInstanceProfile', { InstanceProfileName: 'hosts' }, 'instance-profile hosts'),
    sent('AddRoleToInstanceProfile', { InstanceProfileName: 'hosts', RoleName: 'batch' }, 'instance-profile hosts'),
    sent('UpdateAccountPasswordPolicy', { MinimumPasswordLength: 14 }, `account ${account}`),
    sent('DeleteUser', { UserName: 'nobody' }, 'user nobody', 'failed'),
  ];
}

export const rename: Sent = sent('UpdateUser', { UserName: 'bob', NewUserName: 'robert' }, 'user bob');

/** What happens to the user under the new name, and around it. */
export function afterRename(account: string): Sent[] {
  const PolicyArn = arnOf(account, 'policy/reading');
  return [
    sent('CreateUser', { UserName: 'robert' }, 'user robert', 'failed'),
    sent('TagUser', { UserName: 'robert', Tags: [{ Key: 'team', Value: 'data' }] }, 'user robert'),
    sent('CreateLoginProfile', { UserName: 'robert', Password: 'Not-a-secret-1234' }, 'user robert'),
    sent('CreateAccessKey', { UserName: 'robert' }, 'user robert'),
    sent('DetachUserPolicy', { UserName: 'robert', PolicyArn }, 'user robert'),
    sent('PutUserPermissionsBoundary', { UserName: 'robert', PermissionsBoundary: PolicyArn }, 'user robert'),
    sent('DetachGroupPolicy', { GroupName: 'writers', PolicyArn }, 'group writers'),
    sent('AttachRolePolicy', { RoleName: 'batch', PolicyArn }, 'role batch'),
    sent('DeleteRole', { RoleName: 'batch' }, 'role batch', 'failed'),
    sent('DeleteAccountPasswordPolicy', {}, `account ${account}`),
  ];
}

function sent(action: string, parameters: JsonObject, target: string, outcome: Outcome = 'succeeded'): Sent {
  return { action, parameters, target, outcome };
}

function arnOf(account: string, resource: string): string {
  return `arn:aws:iam::${account}:${resource}`;
}

function document(statement: JsonObject): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}
