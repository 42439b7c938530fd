import { describe, expect, it } from 'vitest';
import { madeAccount } from '../account/cases.ts';
import { actionFacts, prefixOf, serviceName } from '../catalogue/action-data.ts';
import { iamMutatingNames } from '../catalogue/iam-mutating-names.ts';
import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import type { CallRecord } from './call-record.ts';
import { calls } from './calls.generated.ts';
import { emittedCalls } from './calls-emitted.test-kit.ts';
import { findCall } from './find-call.ts';
import { carryOut } from './plan/carry-out.ts';
import { expectationOf } from './plan/expectation.ts';
import { asTold, fromStep, placeholderText, secretValue } from './plan/placeholder.ts';
import { errorCodes, filled, foreignMembers, memberOf, operation, sdkModule, watched } from './sdk-shapes.test-kit.ts';

const place = { account: '111122223333', partition: 'aws', region: 'eu-west-1' };
const made = (name: string) => placeholderText(`step3.${name}`);

/** Values that a parameter of this name may have, so that records take every turn that they can. */
const turns: Readonly<Record<string, readonly Json[]>> = {
  Status: ['Active', 'Inactive'],
  PolicyArn: ['arn:aws:iam::aws:policy/AWSDenyAll', 'arn:aws:iam::111122223333:policy/team/limits'],
  OpenIDConnectProviderArn: ['arn:aws:iam::111122223333:oidc-provider/idp.example.com/one'],
  SAMLProviderArn: ['arn:aws:iam::111122223333:saml-provider/corp'],
  SerialNumber: ['arn:aws:iam::111122223333:mfa/bob', 'GAHT12345678'],
  SetAsDefault: [true, false],
  ServiceName: ['codecommit.amazonaws.com', 'other.amazonaws.com'],
  AWSServiceName: ['config.amazonaws.com', 'other.amazonaws.com'],
  GlobalEndpointTokenVersion: ['v1Token', 'v2Token'],
  KmsKeyId: ['arn:aws:kms:eu-west-1:111122223333:key/1', ''],
  EnableLogFileValidation: [true, false],
  IsMultiRegionTrail: [true, false],
  SSEAlgorithm: ['AES256', 'aws:kms', 'aws:kms:dsse'],
  ObjectOwnership: ['BucketOwnerEnforced', 'ObjectWriter'],
  ForceDeleteWithoutRecovery: [true, false],
  type: ['ACCOUNT', 'ACCOUNT_UNUSED_ACCESS', 'ORGANIZATION_INTERNAL_ACCESS'],
  Path: ['/', '/team/'],
};

/** Parameters of an operation with all members given, in each turn, with secrets, and with what earlier steps tell. */
function samplesOf(input: unknown): JsonObject[] {
  const all = [0, 1, 2].map((turn) =>
    filled(input, (member) => (Object.hasOwn(turns, member) ? turns[member]?.[turn % (turns[member]?.length ?? 1)] : undefined)),
  );
  const [first] = all.filter((value) => isJsonObject(value));
  // An operation that takes nothing.
  if (first === undefined) return [{}];
  const over = (value: JsonObject) =>
    Object.fromEntries(Object.entries(first).map(([name, is]) => [name, typeof is === 'string' ? value : is]));
  return [...all.filter((value) => isJsonObject(value)), over(fromStep(2, 'Something')), over(secretValue('password'))];
}

function textsOf(record: CallRecord, parameters: JsonObject): string {
  return JSON.stringify([
    record.console(parameters, place),
    record.terraform(parameters, place),
    record.resource(parameters, place),
    record.also?.(parameters, place),
    record.answer?.(parameters, made, place),
  ]);
}

const named = calls.map((record) => [`${record.service}:${record.action}`, record] as const);

describe.each(named)('%s', async (name, record) => {
  const sdk = await sdkModule(record.service);
  const shapes = operation(sdk, record.action);
  const samples = samplesOf(shapes?.input);

  it('is an operation of the SDK', () => {
    expect(sdk[`${record.action}Command`], name).toBeTypeOf('function');
    expect(shapes, name).toBeDefined();
    expect(findCall(record)).toBe(record);
  });

  it('asks for no parameter that the operation does not take', () => {
    const foreign = new Set<string>();
    for (const sample of samples) {
      const parameters = watched(sample, shapes?.input, (member) => foreign.add(member));
      textsOf(record, parameters);
      if (typeof record.risk === 'function') record.risk(parameters);
    }
    expect([...foreign]).toEqual([]);
  });

  it('gives console steps in full sentences, and never a value that it cannot tell', () => {
    for (const parameters of [...samples, {}]) {
      const lines = record.console(parameters, place);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).toMatch(/^[A-Z].*\.$/s);
      expect(textsOf(record, parameters)).not.toMatch(/\[object|undefined|NaN|‹\[|—/);
    }
  });

  it('describes Terraform by a resource of the provider, or says why not', () => {
    for (const parameters of samples) {
      const piece = record.terraform(parameters, place);
      if (piece.kind === 'none') expect(piece.why).toMatch(/^[A-Z].*\.$/s);
      else {
        expect(piece.type).toMatch(/^aws_[a-z0-9_]+$/);
        expect(piece.name).not.toBe('');
        expect(piece.importId ?? 'none').not.toMatch(/\*|‹|not given/);
        if (piece.kind === 'remove') expect(piece.why).toMatch(/^[A-Z].*\.$/s);
        else for (const argument of Object.keys(piece.body)) expect(argument).toMatch(/^[a-z][a-z0-9_]*$/);
      }
      // A secret is told to nobody, and a variable stands where it goes.
      expect(JSON.stringify(piece)).not.toContain('$secret');
    }
  });

  it('takes permissions that AWS has, on an ARN or on everything', () => {
    for (const parameters of [...samples, {}]) {
      const resource = record.resource(parameters, place);
      const own = (record.permissions ?? [`${record.service}:${record.action}`]).map((action) => ({ action, resource }));
      for (const permission of [...own, ...(record.also?.(parameters, place) ?? [])]) {
        const [prefix = '', action = ''] = permission.action.split(':');
        const source = `${prefix}.amazonaws.com`;
        expect(prefixOf(source)).toBe(prefix);
        expect(serviceName(source), prefix).toBeDefined();
        expect(actionFacts(source, action), permission.action).toBeDefined();
        expect(permission.resource).toMatch(/^(?:\*|arn:aws:[a-z0-9-]+:[a-z0-9*-]*:(?:\d{12}|\*|aws)?:.+)$/);
      }
    }
  });

  it('knows only refusals that the service has', () => {
    for (const code of record.already) expect(errorCodes(sdk)).toContain(code);
  });

  it('binds and answers what AWS answers', () => {
    for (const [bind, path] of Object.entries(record.binds ?? {})) {
      const found = path.split('.').reduce<unknown>((schema, member) => memberOf(schema, member), shapes?.output);
      expect(found, `${bind}: ${path}`).toBeDefined();
      expect(bind).toMatch(/^\w+$/);
      expect(record.answer, 'what is bound is answered').toBeDefined();
    }
    for (const parameters of samples) {
      const answer = record.answer?.(parameters, made, place);
      expect(foreignMembers(answer, shapes?.output)).toEqual([]);
      if (answer === undefined || Object.keys(answer).length === 0) continue;
      for (const path of Object.values(record.binds ?? {}))
        expect(
          path.split('.').reduce<Json | undefined>((value, member) => (isJsonObject(value) ? value[member] : undefined), answer),
          path,
        ).toBeDefined();
    }
  });

  it('names no hostile text where it would widen a permission', () => {
    for (const hostile of ['*', 'a*b', 'a?b', '${aws:username}', 'arn:aws:iam::*:role/*']) {
      const parameters = Object.fromEntries(
        Object.entries(samples[0] ?? {}).map(([member, value]) => [member, typeof value === 'string' ? hostile : value]),
      );
      const told = JSON.stringify([record.resource(parameters, place), record.also?.(parameters, place)]);
      expect(told).not.toContain(hostile === '*' ? 'arn:aws:iam::*' : hostile);
    }
  });
});

describe('the registry', () => {
  it('has every mutating IAM call that a plan may hold', () => {
    const missing = iamMutatingNames.filter((action) => findCall({ service: 'iam', action }) === undefined);
    expect(missing).toEqual([
      // A delegation goes on between the provider and whoever approves it; a plan only ever rejects it.
      'AcceptDelegationRequest',
      'AcquireRole',
      'AssociateDelegationRequest',
      // Only the user itself can.
      'ChangePassword',
      'CreateDelegationRequest',
      // These have no operation of their own.
      'DeleteCloudFrontPublicKey',
      'PutAccountProperties',
      'SendDelegationToken',
      'SetSTSRegionalEndpointStatus',
      'UpdateAccountEmailAddress',
      'UpdateAccountName',
      'UpdateCloudFrontPublicKey',
      'UpdateDelegationRequest',
      'UploadCloudFrontPublicKey',
    ]);
  });

  it('has every call by which the catalogue takes an event back', () => {
    const emitted = emittedCalls();
    expect(emitted.size).toBeGreaterThan(85);
    expect(
      [...emitted].filter((name) => findCall({ service: name.split(':')[0] ?? '', action: name.split(':')[1] ?? '' }) === undefined),
    ).toEqual([]);
  });

  it('finds nothing by a name that is none', () => {
    expect(findCall({ service: 'iam', action: 'ChangePassword' })).toBeUndefined();
  });
});

const risks: readonly [string, JsonObject, string][] = [
  ['iam:AttachUserPolicy', { PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }, 'R0'],
  ['iam:AttachUserPolicy', { PolicyArn: 'arn:aws:iam::aws:policy/AWSDenyAll' }, 'R2'],
  ['iam:AttachUserPolicy', { PolicyArn: 'arn:aws-cn:iam::aws:policy/AWSCompromisedKeyQuarantineV3' }, 'R2'],
  ['iam:DetachRolePolicy', {}, 'R2'],
  ['iam:PutGroupPolicy', {}, 'R2'],
  ['iam:CreatePolicyVersion', { SetAsDefault: true }, 'R2'],
  ['iam:CreatePolicyVersion', { SetAsDefault: false }, 'R0'],
  ['iam:UpdateAccessKey', { Status: 'Inactive' }, 'R2'],
  ['iam:UpdateSSHPublicKey', { Status: 'Active' }, 'R1'],
  ['iam:UpdateLoginProfile', { PasswordResetRequired: true }, 'R2'],
  ['iam:UpdateLoginProfile', { Password: secretValue('password') }, 'R3'],
  ['iam:UpdateSAMLProvider', { RemovePrivateKey: 'id' }, 'R3'],
  ['iam:DeactivateMFADevice', {}, 'R3'],
  ['cloudtrail:UpdateTrail', { EnableLogFileValidation: true }, 'R1'],
  ['cloudtrail:UpdateTrail', { IsMultiRegionTrail: false }, 'R2'],
  ['cloudtrail:UpdateTrail', { KmsKeyId: '' }, 'R2'],
  ['s3:PutBucketEncryption', {}, 'R2'],
  [
    's3:PutBucketEncryption',
    { ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] } },
    'R1',
  ],
  ['secretsmanager:DeleteSecret', { ForceDeleteWithoutRecovery: true }, 'R3'],
  ['secretsmanager:DeleteSecret', { RecoveryWindowInDays: 7 }, 'R2'],
];

describe('risk', () => {
  it.each(risks)('%s %j is %s', (name, parameters, expected) => {
    const [service = '', action = ''] = name.split(':');
    const risk = findCall({ service, action })?.risk;
    expect(typeof risk === 'function' ? risk(parameters) : risk).toBe(expected);
  });

  it('is the highest of whatever deletes for good', () => {
    const kept = new Set([
      'DeleteAccountAlias',
      'DeleteAccountPasswordPolicy',
      'DeleteAlternateContact',
      'DeleteBucketPolicy',
      'DeletePublicAccessBlock',
      'DeleteRetentionPolicy',
      'DeleteSecret',
    ]);
    const deleting = calls.filter(
      ({ action }) =>
        action.startsWith('Delete') && !kept.has(action) && !/^Delete(?:User|Group|Role)(?:Policy|PermissionsBoundary)$/.test(action),
    );
    expect(deleting.filter(({ risk }) => risk !== 'R3').map(({ action }) => action)).toEqual([]);
    expect(deleting.length).toBeGreaterThan(15);
  });
});

/** What stays unknown of something new when its call is carried out in thought. */
const unknownOfNew: readonly [string, JsonObject, string, string, readonly string[]][] = [
  ['CreateUser', { UserName: 'New' }, 'user', 'new', []],
  ['CreateGroup', { GroupName: 'New', Path: '/x/' }, 'group', 'new', []],
  ['CreateRole', { RoleName: 'New', AssumeRolePolicyDocument: '{}' }, 'role', 'new', []],
  ['CreatePolicy', { PolicyName: 'new', PolicyDocument: '{}' }, 'policy', 'arn:aws:iam::111122223333:policy/new', []],
  ['CreateInstanceProfile', { InstanceProfileName: 'new' }, 'instance-profile', 'new', []],
  ['CreateVirtualMFADevice', { VirtualMFADeviceName: 'new' }, 'mfa-device', 'arn:aws:iam::111122223333:mfa/new', []],
  [
    'CreateOpenIDConnectProvider',
    { Url: 'https://idp.example.com', ThumbprintList: ['0'.repeat(40)] },
    'oidc-provider',
    'arn:aws:iam::111122223333:oidc-provider/idp.example.com',
    [],
  ],
  [
    'CreateSAMLProvider',
    { Name: 'new', SAMLMetadataDocument: '<EntityDescriptor/>' },
    'saml-provider',
    'arn:aws:iam::111122223333:saml-provider/new',
    [],
  ],
  [
    'CreateServiceLinkedRole',
    { AWSServiceName: 'config.amazonaws.com', Description: 'x' },
    'role',
    'awsserviceroleforconfig',
    ['maximum session duration', 'trust statement', 'attached policy', 'inline policy'],
  ],
];

describe('what is carried out in thought', () => {
  it.each(unknownOfNew)('%s', (action, parameters, kind, key, unknown) => {
    const answer = findCall({ service: 'iam', action })?.answer?.(parameters, made, place);
    const { state, contradictions } = carryOut(
      madeAccount(),
      { service: 'iam', action, parameters },
      { ...place, at: '2026-03-02T09:00:00Z', ...(answer === undefined ? {} : { answer }) },
    );
    expect(contradictions).toEqual([]);
    const is = expectationOf(state, { kind, key });
    expect(is).toMatchObject({ exists: true });
    expect(is?.kind === 'entity' && is.exists ? [...is.unknown].sort() : undefined).toEqual([...unknown].sort());
  });

  it('takes a placeholder for a name as text', () => {
    const answer = findCall({ service: 'iam', action: 'CreateUser' })?.answer?.({ UserName: fromStep(1, 'Name') }, made, place);
    expect(asTold(answer ?? null)).toMatchObject({ User: { UserName: '‹step1.Name›', UserId: '‹step3.UserId›' } });
  });
});
