import { pythonText } from '../../languages/python/python-text.ts';

/** A boto3 program by which a user enrols a virtual device; a device that is not enabled in the end is deleted again. */
export function enrolmentPython(userName: string, deviceName: string): string[] {
  return [
    'import os',
    'import tempfile',
    '',
    'import boto3',
    '',
    'iam = boto3.client("iam")',
    `device = iam.create_virtual_mfa_device(VirtualMFADeviceName=${pythonText(deviceName)})["VirtualMFADevice"]`,
    '# The picture holds the seed of the device: only you may read it, and it is deleted below.',
    'with tempfile.NamedTemporaryFile(suffix=".png", delete=False) as picture:',
    '    picture.write(device["QRCodePNG"])',
    'try:',
    '    print(f"Open {picture.name}, and scan it with the authenticator app.")',
    '    code1 = input("First code: ").strip()',
    '    code2 = input("Next code, once it changes: ").strip()',
    '    iam.enable_mfa_device(',
    `        UserName=${pythonText(userName)},`,
    '        SerialNumber=device["SerialNumber"],',
    '        AuthenticationCode1=code1,',
    '        AuthenticationCode2=code2,',
    '    )',
    'except BaseException:',
    '    iam.delete_virtual_mfa_device(SerialNumber=device["SerialNumber"])',
    '    raise',
    'finally:',
    '    os.remove(picture.name)',
    `print(iam.list_mfa_devices(UserName=${pythonText(userName)})["MFADevices"])`,
  ];
}
