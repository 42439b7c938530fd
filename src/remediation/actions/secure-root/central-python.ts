import { pythonText } from '../../languages/python/python-text.ts';
import { homeRegion } from '../../languages/script/home-region.ts';

/** A boto3 program that looks at the root credentials of a member account, from the management account. It changes nothing. */
export function centralPython(account: string, partition: string): string[] {
  return [
    'import boto3',
    '',
    `sts = boto3.client("sts", region_name=${pythonText(homeRegion(partition))})`,
    'answer = sts.assume_root(',
    `    TargetPrincipal=${pythonText(account)},`,
    `    TaskPolicyArn={"arn": ${pythonText(`arn:${partition}:iam::aws:policy/root-task/IAMAuditRootUserCredentials`)}},`,
    '    DurationSeconds=900,',
    ')',
    'credentials = answer["Credentials"]',
    'iam = boto3.client(',
    '    "iam",',
    '    aws_access_key_id=credentials["AccessKeyId"],',
    '    aws_secret_access_key=credentials["SecretAccessKey"],',
    '    aws_session_token=credentials["SessionToken"],',
    ')',
    'print("access keys:", [key["AccessKeyId"] for key in iam.list_access_keys()["AccessKeyMetadata"]])',
    'print("signing certificates:", [one["CertificateId"] for one in iam.list_signing_certificates()["Certificates"]])',
    'print("MFA devices:", [device["SerialNumber"] for device in iam.list_mfa_devices()["MFADevices"]])',
    'try:',
    '    iam.get_login_profile()',
    '    print("password: yes")',
    'except iam.exceptions.NoSuchEntityException:',
    '    print("password: no")',
    '# To delete them, open the session with the policy IAMDeleteRootUserCredentials instead.',
  ];
}
