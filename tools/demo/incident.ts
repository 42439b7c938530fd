import type { JsonObject } from '../../src/kernel/json.ts';
import type { actors } from './actors.ts';

/** One call of the demo. */
export interface DemoCall {
  /** Day and time in March 2026, UTC: `02T09:14:07`. */
  at: string;
  by: keyof typeof actors;
  name: string;
  /** `iam` unless given. */
  service?: string;
  request?: JsonObject;
  response?: JsonObject;
  additional?: JsonObject;
  /** Resource in AWS's denial; the call was denied when it is there. */
  denied?: string;
}

const policy = (statement: JsonObject) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
const arn = (rest: string) => `arn:aws:iam::111122223333:${rest}`;
const trail = { name: arn('').replace(':iam:', ':cloudtrail:us-east-1').concat('trail/organisation') };
const strong = {
  minimumPasswordLength: 14,
  requireSymbols: true,
  requireNumbers: true,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: true,
  allowUsersToChangePassword: true,
  passwordReusePrevention: 24,
};

/** A working day, the night in which a leaked key is used, and the morning after. Everything is made up. */
export const incident: readonly { file: string; calls: readonly DemoCall[] }[] = [
  {
    file: '111122223333_CloudTrail_us-east-1_20260302T0920Z_demo1.json',
    calls: [
      {
        at: '02T08:50:00',
        by: 'maria',
        service: 'signin',
        name: 'ConsoleLogin',
        response: { ConsoleLogin: 'Success' },
        additional: { MFAUsed: 'Yes', MobileVersion: 'No' },
      },
      { at: '02T08:52:10', by: 'maria', name: 'UpdateAccountPasswordPolicy', request: strong },
      {
        at: '02T08:55:31',
        by: 'maria',
        name: 'CreateUser',
        request: { userName: 'tom' },
        response: {
          user: { path: '/', userName: 'tom', userId: 'AIDAEXAMPLETOM000001', arn: arn('user/tom'), createDate: 'Mar 2, 2026, 8:55:31 AM' },
        },
      },
      {
        at: '02T08:55:58',
        by: 'maria',
        name: 'CreateLoginProfile',
        request: { userName: 'tom', passwordResetRequired: true },
        response: { loginProfile: { userName: 'tom', createDate: 'Mar 2, 2026, 8:55:58 AM', passwordResetRequired: true } },
      },
      { at: '02T08:56:20', by: 'maria', name: 'AddUserToGroup', request: { userName: 'tom', groupName: 'developers' } },
      {
        at: '02T09:02:03',
        by: 'terraform',
        name: 'CreateRole',
        request: {
          roleName: 'report-reader',
          path: '/',
          assumeRolePolicyDocument: policy({ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }),
        },
        response: {
          role: {
            path: '/',
            roleName: 'report-reader',
            roleId: 'AROAEXAMPLEREPORT0001',
            arn: arn('role/report-reader'),
            createDate: 'Mar 2, 2026, 9:02:03 AM',
          },
        },
      },
      {
        at: '02T09:02:05',
        by: 'terraform',
        name: 'PutRolePolicy',
        request: {
          roleName: 'report-reader',
          policyName: 'reports',
          policyDocument: policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::example-reports/*' }),
        },
      },
      {
        at: '02T09:14:40',
        by: 'renewal',
        name: 'UploadServerCertificate',
        request: {
          serverCertificateName: 'www',
          path: '/cloudfront/',
          certificateBody: '-----BEGIN CERTIFICATE----- (synthetic) -----END CERTIFICATE-----',
        },
        response: {
          serverCertificateMetadata: {
            path: '/cloudfront/',
            serverCertificateName: 'www',
            serverCertificateId: 'ASCAEXAMPLEWWW000001',
            arn: arn('server-certificate/cloudfront/www'),
            uploadDate: 'Mar 2, 2026, 9:14:40 AM',
            expiration: 'Mar 2, 2027, 9:14:40 AM',
          },
        },
      },
    ],
  },
  {
    file: '111122223333_CloudTrail_us-east-1_20260303T0215Z_demo2.json',
    calls: [
      { at: '03T02:11:02', by: 'intruder', service: 'sts', name: 'GetCallerIdentity' },
      { at: '03T02:11:20', by: 'intruder', name: 'ListUsers', denied: '*' },
      { at: '03T02:11:44', by: 'intruder', name: 'CreateUser', denied: arn('user/support-temp') },
      { at: '03T02:11:52', by: 'intruder', name: 'CreateAccessKey', denied: arn('user/maria') },
      { at: '03T02:12:01', by: 'intruder', name: 'AttachUserPolicy', denied: arn('user/build-agent') },
      { at: '03T02:12:09', by: 'intruder', name: 'PutUserPolicy', denied: arn('user/build-agent') },
      { at: '03T02:12:15', by: 'intruder', name: 'UpdateLoginProfile', denied: arn('user/maria') },
      { at: '03T02:12:40', by: 'intruder', name: 'ListPolicyVersions', request: { policyArn: arn('policy/build-tools') } },
      {
        at: '03T02:13:05',
        by: 'intruder',
        name: 'CreatePolicyVersion',
        request: {
          policyArn: arn('policy/build-tools'),
          setAsDefault: true,
          policyDocument: policy({ Effect: 'Allow', Action: '*', Resource: '*' }),
        },
        response: { policyVersion: { versionId: 'v4', isDefaultVersion: true, createDate: 'Mar 3, 2026, 2:13:05 AM' } },
      },
      { at: '03T02:13:31', by: 'intruder', service: 'cloudtrail', name: 'StopLogging', request: trail },
      {
        at: '03T02:14:02',
        by: 'intruder',
        name: 'CreateUser',
        request: { userName: 'support-temp' },
        response: {
          user: {
            path: '/',
            userName: 'support-temp',
            userId: 'AIDAEXAMPLESUPPORT001',
            arn: arn('user/support-temp'),
            createDate: 'Mar 3, 2026, 2:14:02 AM',
          },
        },
      },
      {
        at: '03T02:14:09',
        by: 'intruder',
        name: 'AttachUserPolicy',
        request: { userName: 'support-temp', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      },
      {
        at: '03T02:14:15',
        by: 'intruder',
        name: 'CreateAccessKey',
        request: { userName: 'support-temp' },
        response: {
          accessKey: {
            userName: 'support-temp',
            accessKeyId: 'AKIAEXAMPLESUPPORT01',
            status: 'Active',
            createDate: 'Mar 3, 2026, 2:14:15 AM',
          },
        },
      },
      {
        at: '03T02:14:50',
        by: 'intruder',
        name: 'UpdateUser',
        request: { userName: 'support-temp', newUserName: 'svc-backup', newPath: '/service/' },
      },
    ],
  },
  {
    file: '111122223333_CloudTrail_us-east-1_20260303T0235Z_demo3.json',
    calls: [
      {
        at: '03T02:21:08',
        by: 'backdoor',
        name: 'UpdateAssumeRolePolicy',
        request: {
          roleName: 'ci-deploy',
          policyDocument: policy({
            Effect: 'Allow',
            Principal: { AWS: ['arn:aws:iam::111122223333:root', 'arn:aws:iam::999988887777:root'] },
            Action: 'sts:AssumeRole',
          }),
        },
      },
      {
        at: '03T02:22:30',
        by: 'backdoor',
        name: 'UpdateServerCertificate',
        request: { serverCertificateName: 'www', newServerCertificateName: 'www-old', newPath: '/archive/' },
      },
      {
        at: '03T02:22:51',
        by: 'backdoor',
        name: 'UploadServerCertificate',
        request: {
          serverCertificateName: 'www',
          path: '/cloudfront/',
          certificateBody: '-----BEGIN CERTIFICATE----- (synthetic) -----END CERTIFICATE-----',
        },
        response: {
          serverCertificateMetadata: {
            path: '/cloudfront/',
            serverCertificateName: 'www',
            serverCertificateId: 'ASCAEXAMPLEWWW000002',
            arn: arn('server-certificate/cloudfront/www'),
            uploadDate: 'Mar 3, 2026, 2:22:51 AM',
            expiration: 'Mar 3, 2027, 2:22:51 AM',
          },
        },
      },
      { at: '03T02:24:12', by: 'backdoor', name: 'DeactivateMFADevice', request: { userName: 'maria', serialNumber: arn('mfa/maria') } },
      { at: '03T02:24:40', by: 'backdoor', name: 'UpdateAccountPasswordPolicy', request: { requireSymbols: true } },
      { at: '03T02:25:02', by: 'backdoor', name: 'UpdateLoginProfile', request: { userName: 'maria' } },
      { at: '03T02:26:33', by: 'backdoor', name: 'DeleteRolePermissionsBoundary', request: { roleName: 'ci-deploy' } },
      {
        at: '03T02:27:19',
        by: 'backdoor',
        name: 'PutRolePolicy',
        request: { omitted: true, originalSize: 131_584, reason: 'requestParameters too large' },
      },
      {
        at: '03T02:28:00',
        by: 'intruderOldClient',
        name: 'UploadSSHPublicKey',
        request: { userName: 'build-agent', sSHPublicKeyBody: 'ssh-ed25519 (synthetic)' },
        response: { sSHPublicKey: { userName: 'build-agent', sSHPublicKeyId: 'APKAEXAMPLEBUILD00001', status: 'Active' } },
      },
      {
        at: '03T02:28:02',
        by: 'intruderOldClient',
        name: 'UpdateSSHPublicKey',
        request: { userName: 'build-agent', sSHPublicKeyId: 'APKAEXAMPLEBUILD00001', status: 'Active' },
      },
    ],
  },
  {
    file: '111122223333_CloudTrail_us-east-1_20260303T0705Z_demo4.json',
    calls: [
      {
        at: '03T06:58:11',
        by: 'root',
        service: 'signin',
        name: 'ConsoleLogin',
        response: { ConsoleLogin: 'Success' },
        additional: { MFAUsed: 'No', MobileVersion: 'No' },
      },
      { at: '03T07:00:25', by: 'root', service: 'cloudtrail', name: 'StartLogging', request: trail },
      {
        at: '03T07:01:40',
        by: 'root',
        name: 'UpdateAccessKey',
        request: { userName: 'build-agent', accessKeyId: 'AKIAEXAMPLEBUILD0001', status: 'Inactive' },
      },
      {
        at: '03T07:02:02',
        by: 'root',
        name: 'UpdateAccessKey',
        request: { userName: 'svc-backup', accessKeyId: 'AKIAEXAMPLESUPPORT01', status: 'Inactive' },
      },
    ],
  },
];
